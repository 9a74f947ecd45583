package org.safetyjunit.internal.statistics;

/**
 * A share, with Wilson's score interval: E. B. Wilson, Probable inference, the law of succession,
 * and statistical inference, Journal of the American Statistical Association 22 (1927).
 *
 * @param share in [0, 1]
 * @param n size of the sample that it is of, above 0; of a weighted share the effective size, which
 *     need not be whole
 */
public record Share(double share, double n) {

  /** Checks the ranges. */
  public Share {
    if (!(share >= 0 && share <= 1) || !(n > 0)) {
      throw new IllegalArgumentException("a share of %s of a sample of %s".formatted(share, n));
    }
  }

  /** The share of a count. */
  public static Share of(int count, int n) {
    if (count < 0 || count > n || n == 0) {
      throw new IllegalArgumentException("a count of %d of %d".formatted(count, n));
    }
    return new Share(count / (double) n, n);
  }

  /** Lower end of the interval; {@code confidence} is two-sided, above 0 and below 1. */
  public double lower(double confidence) {
    return end(confidence, -1);
  }

  /** Upper end of the interval; {@code confidence} is two-sided, above 0 and below 1. */
  public double upper(double confidence) {
    return end(confidence, 1);
  }

  private double end(double confidence, int side) {
    double z = StandardNormal.twoSided(confidence);
    double centre = share + z * z / (2 * n);
    double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return Math.min(1, Math.max(0, (centre + side * half) / (1 + z * z / n)));
  }
}
