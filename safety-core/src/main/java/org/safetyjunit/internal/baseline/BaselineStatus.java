package org.safetyjunit.internal.baseline;

import org.safetyjunit.internal.trial.Verdict;

/** How a cell stands against its baseline. */
public enum BaselineStatus {
  /** The file has no entry for it: its own verdict decides. */
  MISSING,
  /** It passes, and has not risen above its ceiling. */
  WITHIN,
  /** It was known to be bad, and passes now. */
  IMPROVED,
  /** It is known to be bad, and no rise above its ceiling is proven. Green. */
  NOT_WORSE,
  /** It passed when its ceiling was measured, and does not pass now. */
  NOT_PASSING,
  /** A rise above its ceiling is proven, whatever its own verdict. Red. */
  WORSE,
  /** Too little was measured to compare. Red. */
  NOT_COMPARED,
  /** It passes; its ceiling is written. */
  RECORDED,
  /** It does not pass; its ceiling is written. Green in this run, which was asked to accept it. */
  RECORDED_BAD,
  /** Too little was measured to write a ceiling. Red. */
  NOT_RECORDED;

  /** Whether a cell of that verdict is green. */
  public boolean green(Verdict verdict) {
    return switch (this) {
      case NOT_WORSE, RECORDED_BAD -> true;
      case WORSE, NOT_COMPARED, NOT_RECORDED -> false;
      case MISSING, WITHIN, IMPROVED, NOT_PASSING, RECORDED -> verdict == Verdict.PASSED;
    };
  }
}
