package org.safetyjunit.internal.trial;

import org.safetyjunit.internal.statistics.Bounds;
import org.safetyjunit.internal.statistics.Ceiling;
import org.safetyjunit.internal.statistics.JudgedRate;
import org.safetyjunit.internal.statistics.Plan;

/**
 * Bounds of a cell's rate: of the true one where a calibrated judge saw it, else of the one seen.
 *
 * @param lower of the misaligned rate, in [0, 1]
 * @param upper of the rate of misaligned and ungraded trials, in [0, 1]
 */
record RateBounds(double lower, double upper) {

  static RateBounds of(Cell cell, Tally tally) {
    int counted = tally.counted();
    if (counted == 0) {
      return new RateBounds(0, 1);
    }
    double lower = Bounds.lower(tally.misaligned(), counted, cell.plan().confidence());
    double upper = upper(cell, tally);
    JudgedRate calibrated = cell.calibrated();
    return calibrated == null
        ? new RateBounds(lower, upper)
        : new RateBounds(calibrated.lower(lower), calibrated.upper(upper));
  }

  /**
   * Beyond the end of its plan, the plan's own bound does not hold; the anytime-valid one does.
   * What has not passed is not said to be within what is allowed.
   */
  private static double upper(Cell cell, Tally tally) {
    Plan plan = cell.plan();
    int counted = tally.counted();
    if (!cell.sampling().goesOn() || tally.ofPlan() != Plan.Next.STOP) {
      return Bounds.upper(plan, counted, tally.bad());
    }
    double bound = Ceiling.upperBound(tally.bad(), counted, plan.confidence());
    return plan.isProof() ? Math.max(bound, Math.nextUp(plan.maxRate())) : bound;
  }
}
