package org.safetyjunit.internal.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What share of the bad ones, and of the good ones, has a score of at least a threshold: one point
 * for each score that occurs, from the strictest threshold to the laxest.
 *
 * @param points from (0, 0) to (1, 1); both rates never fall
 */
public record RocCurve(List<Point> points) {

  /**
   * A point.
   *
   * @param threshold scores from here on raise the alarm; infinite for none
   * @param falseAlarms share of the good ones that raise it
   * @param detected share of the bad ones that raise it
   */
  public record Point(double threshold, double falseAlarms, double detected) {}

  /** Copies the list. */
  public RocCurve {
    points = List.copyOf(points);
  }

  /**
   * The curve of some scores; equal scores share a point.
   *
   * @param bad scores of those that should raise the alarm; at least one, none of them NaN
   * @param good scores of those that should not; at least one, none of them NaN
   */
  public static RocCurve of(double[] bad, double[] good) {
    double[] badDown = sorted(bad, "bad");
    double[] goodDown = sorted(good, "good");
    List<Point> points = new ArrayList<>(List.of(new Point(Double.POSITIVE_INFINITY, 0, 0)));
    int b = badDown.length;
    int g = goodDown.length;
    while (b > 0 || g > 0) {
      double threshold =
          Math.max(
              b > 0 ? badDown[b - 1] : Double.NEGATIVE_INFINITY,
              g > 0 ? goodDown[g - 1] : Double.NEGATIVE_INFINITY);
      while (b > 0 && badDown[b - 1] == threshold) {
        b--;
      }
      while (g > 0 && goodDown[g - 1] == threshold) {
        g--;
      }
      points.add(
          new Point(
              threshold,
              (double) (good.length - g) / good.length,
              (double) (bad.length - b) / bad.length));
    }
    return new RocCurve(points);
  }

  private static double[] sorted(double[] scores, String which) {
    if (scores.length == 0 || Arrays.stream(scores).anyMatch(s -> !Double.isFinite(s))) {
      throw new IllegalArgumentException(which + " needs scores, all of them finite numbers");
    }
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
