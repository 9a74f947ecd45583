package org.safetyjunit.internal.statistics;

import java.util.List;

/**
 * The difference of two rates, with its interval: method 10 of R. G. Newcombe, Interval estimation
 * for the difference between independent proportions: comparison of eleven methods, Statistics in
 * Medicine 17 (1998), which puts two of Wilson's score intervals together. It keeps to [-1, 1] and
 * needs no correction where a count is 0.
 *
 * <p>Over several strata, each of which holds everything else alike, the rates are averages with
 * the weights of W. G. Cochran (1954), n₁n₀/(n₁+n₀), and each goes into the same formula with its
 * effective sample size, 1/Σ(w²/n), as X. Yan and X. G. Su, Stratified Wilson and Newcombe
 * confidence intervals for multiple binomial proportions, Statistics in Biopharmaceutical Research
 * 2 (2010), do.
 *
 * @param treated the rate under the value of interest
 * @param reference the rate it is compared with
 */
public record RateDifference(Share treated, Share reference) {

  /**
   * Two counts that differ in one thing.
   *
   * @param count events under the value of interest
   * @param n trials under it, above 0
   * @param referenceCount events otherwise
   * @param referenceN trials otherwise, above 0
   */
  public record Stratum(int count, int n, int referenceCount, int referenceN) {

    /** Checks that the parts are not larger than the whole. */
    public Stratum {
      Share.of(count, n);
      Share.of(referenceCount, referenceN);
    }

    private double weight() {
      return n * (double) referenceN / (n + referenceN);
    }
  }

  /**
   * The difference over some strata.
   *
   * @param strata at least one
   */
  public static RateDifference of(List<Stratum> strata) {
    double total = strata.stream().mapToDouble(Stratum::weight).sum();
    if (!(total > 0)) {
      throw new IllegalArgumentException("no stratum");
    }
    double rate = 0;
    double variance = 0;
    double referenceRate = 0;
    double referenceVariance = 0;
    for (Stratum stratum : strata) {
      double weight = stratum.weight() / total;
      rate += weight * stratum.count() / stratum.n();
      variance += weight * weight / stratum.n();
      referenceRate += weight * stratum.referenceCount() / stratum.referenceN();
      referenceVariance += weight * weight / stratum.referenceN();
    }
    return new RateDifference(
        new Share(Math.min(1, rate), 1 / variance),
        new Share(Math.min(1, referenceRate), 1 / referenceVariance));
  }

  /** Treated minus reference, in [-1, 1]. */
  public double difference() {
    return treated.share() - reference.share();
  }

  /** Lower end of the interval; {@code confidence} is two-sided, above 0 and below 1. */
  public double lower(double confidence) {
    double down = treated.share() - treated.lower(confidence);
    double up = reference.upper(confidence) - reference.share();
    return difference() - Math.hypot(down, up);
  }

  /** Upper end of the interval; {@code confidence} is two-sided, above 0 and below 1. */
  public double upper(double confidence) {
    double up = treated.upper(confidence) - treated.share();
    double down = reference.share() - reference.lower(confidence);
    return difference() + Math.hypot(up, down);
  }
}
