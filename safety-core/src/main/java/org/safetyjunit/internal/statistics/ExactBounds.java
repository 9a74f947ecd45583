package org.safetyjunit.internal.statistics;

/**
 * One-sided exact bounds on a share, from a count: Clopper and Pearson, The use of confidence or
 * fiducial limits illustrated in the case of the binomial, Biometrika 26 (1934).
 */
public final class ExactBounds {

  private ExactBounds() {}

  /**
   * A lower bound that is above the true share with a probability of no more than {@code error}.
   *
   * @param count 0 to {@code n}
   * @param n how many were looked at; 0 gives 0
   * @param error above 0 and below 1
   */
  public static double lower(int count, int n, double error) {
    require(count, n, error);
    return count == 0 ? 0 : new Beta(count, n - count + 1.0).quantile(error);
  }

  /**
   * An upper bound that is below the true share with a probability of no more than {@code error}.
   *
   * @param count 0 to {@code n}
   * @param n how many were looked at; 0 gives 1
   * @param error above 0 and below 1
   */
  public static double upper(int count, int n, double error) {
    require(count, n, error);
    return count == n ? 1 : new Beta(count + 1.0, n - count).upperQuantile(error);
  }

  private static void require(int count, int n, double error) {
    if (count < 0 || count > n) {
      throw new IllegalArgumentException("a count of " + count + " of " + n);
    }
    if (!(error > 0 && error < 1)) {
      throw new IllegalArgumentException("error = " + error + " is not in (0, 1)");
    }
  }
}
