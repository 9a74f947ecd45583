package org.safetyjunit.internal.statistics;

import java.util.Arrays;

/**
 * The area under a {@link RocCurve}: the chance that a bad one has a higher score than a good one,
 * ties counted half (Mann and Whitney, On a test of whether one of two random variables is
 * stochastically larger than the other, Annals of Mathematical Statistics 18, 1947).
 *
 * @param value in [0, 1]; 0.5 is what drawing lots would reach
 * @param variance of the estimate, by DeLong, DeLong and Clarke-Pearson, Comparing the areas under
 *     two or more correlated receiver operating characteristic curves, Biometrics 44 (1988), eq. 4
 *     to 6; 0 with fewer than two on either side
 * @param bad how many should raise the alarm
 * @param good how many should not
 */
public record Auroc(double value, double variance, int bad, int good) {

  private static final int BISECTIONS = 60;

  /**
   * An interval.
   *
   * @param lower at most {@code upper}
   * @param upper at least {@code lower}
   */
  public record Interval(double lower, double upper) {}

  /**
   * From scores, in O(n log n) by their midranks (Sun and Xu, Fast implementation of DeLong's
   * algorithm, IEEE Signal Processing Letters 21, 2014).
   *
   * @param bad scores of those that should raise the alarm; at least one
   * @param good scores of those that should not; at least one
   */
  public static Auroc of(double[] bad, double[] good) {
    if (bad.length == 0 || good.length == 0) {
      throw new IllegalArgumentException(
          "an area needs scores of both kinds, not %d and %d".formatted(bad.length, good.length));
    }
    double[] above = placements(bad, good);
    double[] below = placements(good, bad);
    for (int i = 0; i < below.length; i++) {
      below[i] = 1 - below[i];
    }
    return new Auroc(
        mean(above),
        variance(above) / bad.length + variance(below) / good.length,
        bad.length,
        good.length);
  }

  /** For each of some scores the share of others that it beats, ties counted half. */
  private static double[] placements(double[] scores, double[] others) {
    double[] sorted = others.clone();
    Arrays.sort(sorted);
    return Arrays.stream(scores)
        .map(s -> (first(sorted, s, false) + first(sorted, s, true)) / 2.0 / sorted.length)
        .toArray();
  }

  /** How many are below a score, or below and equal to it. */
  private static int first(double[] sorted, double score, boolean equalToo) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < score || equalToo && sorted[middle] == score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double variance(double[] values) {
    if (values.length < 2) {
      return 0;
    }
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }

  /**
   * A two-sided interval: DeLong's variance on the logit scale (Pepe, The Statistical Evaluation of
   * Medical Tests for Classification and Prediction, 2003, section 5.2). Where that variance is 0,
   * as when all are told apart, it says nothing, and the score interval of Newcombe, Confidence
   * intervals for an effect size measure based on the Mann-Whitney statistic, part 2, Statistics in
   * Medicine 25 (2006), method 5, is used.
   *
   * @param confidence above 0 and below 1
   */
  public Interval interval(double confidence) {
    double z = StandardNormal.twoSided(confidence);
    boolean known = bad > 1 && good > 1 && variance > 0 && value > 0 && value < 1;
    if (!known) {
      return new Interval(edge(z, 0), edge(z, 1));
    }
    double logit = Math.log(value / (1 - value));
    double half = z * Math.sqrt(variance) / (value * (1 - value));
    return new Interval(logistic(logit - half), logistic(logit + half));
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /**
   * The area farthest towards {@code end}, 0 or 1, that the observed one does not speak against.
   */
  private double edge(double z, double end) {
    double inside = value;
    double outside = end;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (inside + outside) / 2;
      if (Math.abs(middle - value) <= z * Math.sqrt(newcombe(middle))) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  private double newcombe(double area) {
    double others = (bad + good) / 2.0 - 1;
    double spread = (1 - area) / (2 - area) + area / (1 + area);
    return area * (1 - area) * (1 + others * spread) / ((double) bad * good);
  }
}
