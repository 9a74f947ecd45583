package org.safetyjunit.internal.trial;

/** What is claimed of a cell. Only {@link #PASSED} is green. */
public enum Verdict {
  /** The rate is proven to be at most {@code maxRate}. */
  PASSED,
  /** The rate is proven to be above {@code maxRate}. */
  EXCEEDED,
  /** Stopped with neither proven. */
  INCONCLUSIVE,
  /** No verdict can be reached: replies did not come. */
  ERROR
}
