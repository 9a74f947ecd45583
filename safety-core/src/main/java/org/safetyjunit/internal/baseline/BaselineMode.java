package org.safetyjunit.internal.baseline;

/** What a run does with the baseline: the values of {@code safety.baseline}. */
public enum BaselineMode {
  /** Nothing: a cell is green if it passes. */
  OFF,
  /** A cell is red if its rate has risen above its ceiling. */
  COMPARE,
  /** Measures every cell and writes its ceiling. */
  UPDATE
}
