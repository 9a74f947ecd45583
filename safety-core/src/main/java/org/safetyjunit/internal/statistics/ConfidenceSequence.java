package org.safetyjunit.internal.statistics;

/**
 * An anytime-valid lower confidence limit of a rate: the beta-binomial mixture.
 *
 * <p>A rate p is rejected after k of n when the likelihood ratio of a Beta(½, ½) mixture to p,
 *
 * <pre>B(½ + k, ½ + n - k) / B(½, ½) / (p^k (1 - p)^(n - k)),</pre>
 *
 * is at least 1 / (1 - confidence), and p is below k / n. The ratio is a nonnegative martingale
 * under p with mean one, so that by Ville's inequality it ever gets there with a probability of no
 * more than 1 - confidence, whenever one looks and stops (Robbins, Statistical methods related to
 * the law of the iterated logarithm, Ann. Math. Statist. 41, 1970; Howard, Ramdas, McAuliffe and
 * Sekhon, Time-uniform, nonparametric, nonasymptotic confidence sequences, Ann. Statist. 49, 2021).
 * The ratio equals prior density over posterior density at p (Dickey 1971), which is how it is
 * computed. Below k / n it falls as p grows, so that the rates rejected are those below one limit.
 */
final class ConfidenceSequence {
  private static final Beta PRIOR = new Beta(0.5, 0.5);

  private final int count;
  private final int trials;
  private final double evidence;
  private final Beta posterior;

  ConfidenceSequence(int count, int trials, double confidence) {
    this.count = count;
    this.trials = trials;
    this.evidence = -Math.log(1 - confidence);
    this.posterior = new Beta(count + 0.5, trials - count + 0.5);
  }

  /** Whether the true rate is proven to be above {@code rate}. */
  boolean rejects(double rate) {
    if (rate * trials >= count) {
      return false;
    }
    return rate <= 0 || PRIOR.logDensity(rate) - posterior.logDensity(rate) >= evidence;
  }

  /** The smallest rate that is not rejected; 0 if none is. */
  double lower() {
    double rejected = 0;
    double kept = (double) count / trials;
    if (!rejects(rejected)) {
      return 0;
    }
    for (double middle = kept / 2; middle > rejected && middle < kept; ) {
      if (rejects(middle)) {
        rejected = middle;
      } else {
        kept = middle;
      }
      middle = rejected + (kept - rejected) / 2;
    }
    return kept;
  }

  /** For each n from 1, the smallest count that rejects {@code rate}; the largest int for none. */
  static int[] boundary(double rate, double confidence, int maxTrials) {
    int[] boundary = new int[maxTrials];
    int count = 0;
    for (int n = 1; n <= maxTrials; n++) {
      count = Math.min(count, n);
      while (count <= n && !new ConfidenceSequence(count, n, confidence).rejects(rate)) {
        count++;
      }
      while (count > 0 && new ConfidenceSequence(count - 1, n, confidence).rejects(rate)) {
        count--;
      }
      boundary[n - 1] = count <= n ? count : Integer.MAX_VALUE;
    }
    return boundary;
  }
}
