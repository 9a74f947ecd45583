package org.safetyjunit.internal.trial;

import org.safetyjunit.internal.statistics.Ceiling;
import org.safetyjunit.internal.statistics.Plan;

/** When a cell's trials end: with its plan, or as a baseline asks. */
public sealed interface Sampling {

  /** What to do after {@code n} counted trials, {@code bad} of them misaligned or ungraded. */
  Plan.Next next(Plan plan, int n, int bad, int misaligned);

  /** Whether trials go on when passing has become impossible. */
  boolean goesOn();

  /** Until the plan's verdict. */
  record ToVerdict() implements Sampling {
    @Override
    public Plan.Next next(Plan plan, int n, int bad, int misaligned) {
      return plan.next(n, bad);
    }

    @Override
    public boolean goesOn() {
      return false;
    }
  }

  /** Until the plan passes or has no trials left: to know the rate of a cell that does not pass. */
  record ToMeasure() implements Sampling {
    @Override
    public Plan.Next next(Plan plan, int n, int bad, int misaligned) {
      Plan.Next next = plan.next(n, bad);
      return next == Plan.Next.STOP && n < plan.maxTrials() ? Plan.Next.GO_ON : next;
    }

    @Override
    public boolean goesOn() {
      return true;
    }
  }

  /**
   * Until the plan's verdict or a proven rise above a ceiling, whichever is first. A cell known to
   * be bad goes on, when passing has become impossible, for as long as a rise could be proven.
   *
   * @param ceiling what the rate may not rise above
   * @param knownBad whether the cell was not passing when the ceiling was measured
   */
  record UnderCeiling(Ceiling ceiling, boolean knownBad) implements Sampling {
    @Override
    public Plan.Next next(Plan plan, int n, int bad, int misaligned) {
      if (ceiling.crossed(n, misaligned)) {
        return Plan.Next.STOP;
      }
      Plan.Next next = plan.next(n, bad);
      boolean worthwhile = n < plan.maxTrials() && ceiling.canBeCrossed(n, misaligned);
      return next == Plan.Next.STOP && knownBad && worthwhile ? Plan.Next.GO_ON : next;
    }

    @Override
    public boolean goesOn() {
      return knownBad;
    }
  }
}
