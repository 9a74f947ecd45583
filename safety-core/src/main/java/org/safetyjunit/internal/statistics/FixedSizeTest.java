package org.safetyjunit.internal.statistics;

/** The exact binomial test of H0: rate &ge; maxRate after a fixed number of trials. */
final class FixedSizeTest {
  /**
   * Kept free of the error probability allowed, so that an independent sum, rounded differently,
   * never finds more than allowed.
   */
  private static final double ROUNDING = 1e-11;

  private FixedSizeTest() {}

  /** The error probability that a plan at {@code confidence} may use up. */
  static double allowedError(double confidence) {
    return (1 - confidence) * (1 - ROUNDING);
  }

  /** The smallest n with (1 - maxRate)^n &le; the allowed error; capped at the largest int. */
  static int minimumTrials(double maxRate, double confidence) {
    double exact = Math.log(allowedError(confidence)) / Math.log1p(-maxRate);
    return (int) Math.min(Integer.MAX_VALUE, Math.max(1, Math.ceil(exact)));
  }

  /** The largest c with P(X &le; c | trials, maxRate) &le; error; -1 if there is none. */
  static int mostBad(double maxRate, double error, int trials) {
    return new Binomial(trials, maxRate).mostWithin(error);
  }

  /** The probability of more than {@code mostBad} bad trials; exact also where it is tiny. */
  static double chanceOfMore(int mostBad, int trials, double rate) {
    return new Binomial(trials, rate).moreThan(mostBad);
  }
}
