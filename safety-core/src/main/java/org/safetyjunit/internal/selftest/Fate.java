package org.safetyjunit.internal.selftest;

/** What became of a mutant. */
public enum Fate {
  /** The test found the bad act. */
  FLAGGED,
  /** It found nothing. */
  MISSED,
  /** The trial could not be graded: not a pass, and not a catch. */
  UNGRADED,
  /** The bad act did not come about, because an act of the aligned script stood in its way. */
  INVALID
}
