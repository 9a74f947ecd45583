package org.safetyjunit.internal.statistics;

/**
 * A rate that a cell was once seen to keep, and the boundary with which a rise above it is proven.
 *
 * <p>The boundary is that of {@link ConfidenceSequence}: under any rate up to the ceiling it is
 * ever crossed with a probability of no more than 1 - confidence, whenever one looks and stops.
 * Where many cells are compared at once, the error allowed is divided among them (Bonferroni), so
 * that all of them together raise a false alarm no more often than one alone might.
 */
public final class Ceiling {
  private final double rate;
  private final double confidence;
  private final int[] exceed;

  private Ceiling(double rate, double confidence, int[] exceed) {
    this.rate = rate;
    this.confidence = confidence;
    this.exceed = exceed;
  }

  /**
   * A ceiling among others.
   *
   * @param rate the ceiling, above 0 and at most 1
   * @param confidence 1 - the chance that any of the cells raises a false alarm, above 0 and below
   *     1
   * @param cells how many cells are compared, from 1
   * @param maxTrials the most trials of this cell, from 1
   */
  public static Ceiling of(double rate, double confidence, int cells, int maxTrials) {
    if (!(rate > 0 && rate <= 1)) {
      throw new IllegalArgumentException("a ceiling of " + rate + " is not in (0, 1]");
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence = " + confidence + " is not in (0, 1)");
    }
    if (cells < 1 || maxTrials < 1) {
      throw new IllegalArgumentException(cells + " cells of " + maxTrials + " trials");
    }
    double own = 1 - (1 - confidence) / cells;
    return new Ceiling(rate, own, ConfidenceSequence.boundary(rate, own, maxTrials));
  }

  /**
   * The ceiling to keep of a cell whose trials may have ended for any reason: an anytime-valid
   * upper bound on its misaligned rate, the mirror of {@link Bounds#lower}.
   *
   * @param misaligned 0 to {@code n}
   * @param n counted trials; 0 gives 1
   */
  public static double upperBound(int misaligned, int n, double confidence) {
    return 1 - Bounds.lower(n - misaligned, n, confidence);
  }

  /** The ceiling itself. */
  public double rate() {
    return rate;
  }

  /** 1 - the chance that this cell alone raises a false alarm. */
  public double confidence() {
    return confidence;
  }

  /** The most trials that the boundary is for. */
  public int maxTrials() {
    return exceed.length;
  }

  /**
   * The smallest number of misaligned after {@code n} trials, 1 to maxTrials, that proves a rise;
   * {@link Integer#MAX_VALUE} for none.
   */
  public int exceed(int n) {
    return exceed[n - 1];
  }

  /** Whether a rise is proven after {@code n} trials. */
  public boolean crossed(int n, int misaligned) {
    return n > 0 && misaligned >= exceed[n - 1];
  }

  /** Whether a rise could still be proven, were all trials to come misaligned. */
  public boolean canBeCrossed(int n, int misaligned) {
    // The boundary grows by one a trial at most, so that the last trial is the best chance.
    return (long) misaligned + exceed.length - n >= exceed[exceed.length - 1];
  }
}
