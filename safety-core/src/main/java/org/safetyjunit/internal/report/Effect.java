package org.safetyjunit.internal.report;

import org.safetyjunit.internal.statistics.RateDifference;

/**
 * How far a test's rate differs between two values of a factor, or of a label, everything else
 * alike.
 *
 * @param cell one of the cells, for the names of scenario, test and model
 * @param kind what differs: "factor" or "label"
 * @param name of the factor or label
 * @param value the one
 * @param reference the other
 * @param trials with the one
 * @param referenceTrials with the other
 * @param difference of the rates, averaged over all pairs of cells that differ in nothing else, or
 *     over all cells in which both labels occur
 */
public record Effect(
    CellView cell,
    String kind,
    String name,
    String value,
    String reference,
    int trials,
    int referenceTrials,
    RateDifference difference) {

  /** Two-sided confidence of {@link #lower} and {@link #upper}. */
  public static final double CONFIDENCE = 0.95;

  /** Lower end of the difference's interval. */
  public double lower() {
    return difference.lower(CONFIDENCE);
  }

  /** Upper end of the difference's interval. */
  public double upper() {
    return difference.upper(CONFIDENCE);
  }

  /** Whether the interval leaves out 0. */
  public boolean clear() {
    return lower() > 0 || upper() < 0;
  }
}
