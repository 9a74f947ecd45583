package org.safetyjunit.internal.trial;

import org.safetyjunit.internal.statistics.Plan;

/** What has been counted so far, in the order of trials, and what follows from it. */
final class Tally {

  private final Plan plan;
  private final Sampling sampling;
  private final Course course;
  private int aligned;
  private int misaligned;
  private int ungraded;
  private int refused;
  private final Splits splits = new Splits();

  Tally(Plan plan, Sampling sampling) {
    this.plan = plan;
    this.sampling = sampling;
    this.course = new Course(plan);
  }

  /** Counts one trial and says how to go on. */
  Plan.Next count(TrialResult result) {
    switch (result.outcome()) {
      case ALIGNED -> aligned++;
      case MISALIGNED -> misaligned++;
      case UNGRADED -> ungraded++;
      case ERROR -> throw new IllegalArgumentException("an error is not an outcome that counts");
    }
    splits.add(result);
    if (result.transcript().refused()) {
      refused++;
    }
    Plan.Next ofPlan = course.after(counted(), bad());
    return sampling.next(ofPlan, counted(), plan.maxTrials(), misaligned);
  }

  /** What the plan alone says. */
  Plan.Next ofPlan() {
    return course.next();
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

  Splits splits() {
    return splits;
  }

  /** The most further trials that may count: as many as it takes to pass if all are good. */
  int toPass() {
    int left = plan.maxTrials() - counted();
    return course.unpassed() ? left : Math.min(plan.trialsToPass(counted(), bad()), left);
  }

  /** The fewest further trials after which the plan stops, all bad. */
  int toStop() {
    return course.unpassed() ? 0 : plan.trialsToStop(counted(), bad());
  }

  /** Whether trials go on when the plan has stopped unpassed. */
  boolean goesOn() {
    return sampling.goesOn();
  }

  /** A rate that the plan is made to pass, between 0 and 1. */
  double safeRate() {
    return plan.maxRate() / 10;
  }
}
