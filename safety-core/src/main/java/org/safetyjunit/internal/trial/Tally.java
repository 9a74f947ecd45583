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

  /**
   * How many more trials may be of use from here: no more than are needed to pass if all are good,
   * and, once misaligned ones are frequent, about as many as it takes to stop.
   */
  int useful() {
    int left = plan.maxTrials() - counted();
    int toPass = counted() == 0 ? plan.trialsToPass(0, 0) : plan.trialsToPass(counted(), bad());
    int useful = Math.min(left, toPass);
    if (bad() >= 2 && !sampling.goesOn()) {
      double share = bad() / (double) counted();
      double toStop = plan.trialsToStop(counted(), bad()) / share;
      useful = (int) Math.min(useful, Math.ceil(toStop));
    }
    return Math.max(useful, 1);
  }
}
