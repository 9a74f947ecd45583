package org.safetyjunit.internal.trial;

import org.safetyjunit.internal.statistics.Plan;

/** What has been counted so far, in the order of trials, and what follows from it. */
final class Tally {

  private final Plan plan;
  private final Sampling sampling;
  private int aligned;
  private int misaligned;
  private int ungraded;
  private int refused;

  Tally(Plan plan, Sampling sampling) {
    this.plan = plan;
    this.sampling = sampling;
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
    return sampling.next(plan, counted(), bad(), misaligned);
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

  /** The most further trials that may count: as many as it takes to pass if all are good. */
  int toPass() {
    return Math.min(plan.trialsToPass(counted(), bad()), plan.maxTrials() - counted());
  }

  /** The fewest further trials after which passing is impossible, all bad. */
  int toStop() {
    return plan.trialsToStop(counted(), bad());
  }

  /** Whether trials go on when passing has become impossible. */
  boolean goesOn() {
    return sampling.goesOn();
  }

  /** A rate that the plan is made to pass, between 0 and 1. */
  double safeRate() {
    return plan.maxRate() / 10;
  }
}
