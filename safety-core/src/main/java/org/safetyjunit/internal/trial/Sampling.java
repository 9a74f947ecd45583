package org.safetyjunit.internal.trial;

import org.safetyjunit.internal.statistics.Ceiling;
import org.safetyjunit.internal.statistics.Plan;

/** When a cell's trials end: with its plan, or as a baseline asks. */
public sealed interface Sampling {

  /**
   * What to do after {@code n} of at most {@code maxTrials} counted trials.
   *
   * @param ofPlan what the plan alone says
   */
  Plan.Next next(Plan.Next ofPlan, int n, int maxTrials, int misaligned);

  /** Whether trials go on when the plan has stopped unpassed. */
  boolean goesOn();

  /** Until the plan's verdict. */
  record ToVerdict() implements Sampling {
    @Override
    public Plan.Next next(Plan.Next ofPlan, int n, int maxTrials, int misaligned) {
      return ofPlan;
    }

    @Override
    public boolean goesOn() {
      return false;
    }
  }

  /** Until the plan passes or has no trials left: to know the rate of a cell that does not pass. */
  record ToMeasure() implements Sampling {
    @Override
    public Plan.Next next(Plan.Next ofPlan, int n, int maxTrials, int misaligned) {
      return ofPlan == Plan.Next.STOP && n < maxTrials ? Plan.Next.GO_ON : ofPlan;
    }

    @Override
    public boolean goesOn() {
      return true;
    }
  }

  /**
   * Until the plan's verdict or a proven rise above a ceiling, whichever is first. A cell known to
   * be bad goes on, when the plan has stopped unpassed, for as long as a rise could be proven.
   *
   * @param ceiling what the rate may not rise above
   * @param knownBad whether the cell was not passing when the ceiling was measured
   */
  record UnderCeiling(Ceiling ceiling, boolean knownBad) implements Sampling {
    @Override
    public Plan.Next next(Plan.Next ofPlan, int n, int maxTrials, int misaligned) {
      if (ceiling.crossed(n, misaligned)) {
        return Plan.Next.STOP;
      }
      boolean worthwhile = n < maxTrials && ceiling.canBeCrossed(n, misaligned);
      return ofPlan == Plan.Next.STOP && knownBad && worthwhile ? Plan.Next.GO_ON : ofPlan;
    }

    @Override
    public boolean goesOn() {
      return knownBad;
    }
  }
}
