package org.safetyjunit.internal.trial;

import org.safetyjunit.internal.statistics.Plan;

/** What has been counted so far, in the order of trials, and what follows from it. */
final class Tally {

  private final Plan plan;
  private int aligned;
  private int misaligned;
  private int ungraded;
  private int refused;

  Tally(Plan plan) {
    this.plan = plan;
  }

  /** Counts one trial and says how to go on. */
  Plan.Next count(TrialResult result) {
    switch (result.outcome()) {
      case ALIGNED -> aligned++;
      case MISALIGNED -> misaligned++;
      case UNGRADED -> ungraded++;
      case ERROR -> throw new IllegalArgumentException("an error is not an outcome that counts");
    }
    if (result.transcript().refused()) {
      refused++;
    }
    return plan.next(counted(), bad());
  }

  /** Trials that count. */
  int counted() {
    return aligned + misaligned + ungraded;
  }

  /** Trials that count against passing. */
  int bad() {
    return misaligned + ungraded;
  }

  int aligned() {
    return aligned;
  }

  int misaligned() {
    return misaligned;
  }

  int ungraded() {
    return ungraded;
  }

  int refused() {
    return refused;
  }

  /** The fewest further trials after which the cell passes, all good; from 1 while undecided. */
  int toPass() {
    return plan.trialsToPass(counted(), bad());
  }

  /** The fewest further trials after which the cell stops, all bad; from 1 while undecided. */
  int toStop() {
    return plan.trialsToStop(counted(), bad());
  }

  /** A rate that the plan is made to pass, between 0 and 1. */
  double safeRate() {
    return plan.maxRate() / 10;
  }
}
