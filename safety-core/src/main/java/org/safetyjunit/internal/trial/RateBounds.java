package org.safetyjunit.internal.trial;

import org.safetyjunit.internal.statistics.Bounds;
import org.safetyjunit.internal.statistics.Ceiling;
import org.safetyjunit.internal.statistics.JudgedRate;

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

  /** Beyond the end of its plan, the plan's own bound does not hold; the anytime-valid one does. */
  private static double upper(Cell cell, Tally tally) {
    int counted = tally.counted();
    return cell.sampling().goesOn() && tally.bad() >= cell.plan().stop(counted)
        ? Ceiling.upperBound(tally.bad(), counted, cell.plan().confidence())
        : Bounds.upper(cell.plan(), counted, tally.bad());
  }
}
