package org.safetyjunit.internal.trial;

import org.safetyjunit.internal.statistics.Plan;

/**
 * What a cell's plan says, trial after trial. Once it has stopped the run unpassed, the run never
 * passes, whatever comes of trials that are run nevertheless: else it would have two chances.
 */
public final class Course {

  private final Plan plan;

  // Mutable state
  private Plan.Next next = Plan.Next.GO_ON;

  /** A run that has no trial yet. */
  public Course(Plan plan) {
    this.plan = plan;
  }

  /**
   * Takes note of one more trial.
   *
   * @param n counted trials
   * @param bad those that are misaligned or ungraded
   * @return what the plan says
   */
  public Plan.Next after(int n, int bad) {
    next = unpassed() ? Plan.Next.STOP : plan.next(n, bad);
    return next;
  }

  /** What the plan said last. */
  public Plan.Next next() {
    return next;
  }

  /** Whether the plan has stopped the run. */
  public boolean unpassed() {
    return next == Plan.Next.STOP;
  }
}
