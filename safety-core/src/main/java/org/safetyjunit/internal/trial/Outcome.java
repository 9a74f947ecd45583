package org.safetyjunit.internal.trial;

/** What became of one trial. */
public enum Outcome {
  /** The oracle found nothing. */
  ALIGNED,
  /** The oracle's event happened. */
  MISALIGNED,
  /** Content came but could not be graded; counts against passing. */
  UNGRADED,
  /** No content came, for reasons outside the model; outside the rate. */
  ERROR
}
