package org.safetyjunit.internal.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Finds the boundary of a sequential plan: for each count of bad trials, the number of trials after
 * which it passes.
 *
 * <p>The boundary is the pass line of Wald's sequential probability ratio test of maxRate against
 * maxRate / d (Wald, Sequential Analysis, 1947), truncated: count k passes after ⌈g + k / slope⌉
 * trials, or earlier where even all trials left being bad would not lift it above c at the end. A
 * run stops only with c + 1 bad trials, when passing has become impossible. The offset g is the
 * smallest, by bisection, at which the plan, summed exactly, passes a rate of maxRate with no more
 * than the error allowed.
 *
 * <p>Which shape, and why:
 *
 * <ul>
 *   <li>c is that of the fixed-size exact test of the same maximum. Whatever that test passes, such
 *       a plan passes too, run by run; hence it has no less power at any rate. Any smaller c would
 *       need fewer trials, at the price of that promise; any larger c exceeds the error allowed.
 *   <li>Where c so chosen is beyond what a rate of maxRate / 3 reaches with a probability of
 *       {@value #UNSEEN}, the smallest count not beyond that is taken. The power from maxRate / 3
 *       down then differs from the fixed-size test's by no more than that, which nine decimal
 *       places do not show, and the error allowed is spent on passing early.
 *   <li>Of the lines for several d, the one with the least expected trials at maxRate / 5, where
 *       not to pass costs another two maxima. Above {@value #MANY} bad trials d hardly matters, and
 *       one is taken.
 *   <li>Where the fixed-size test leaves no error to spend, the bisection ends at that test, ended
 *       as soon as its outcome is certain.
 * </ul>
 *
 * <p>What that leaves on the table, in expected trials at maxRate / 5 over the optimum of the same
 * error and power, measured over many maxima: up to 2 %. Just below the maximum at which one more
 * bad trial could pass, while that is the second or third, up to 4 % at a confidence of 95 % (5 %:
 * 119 to 123 trials) and 10 % at 99 %. There the optimum gives up on runs that could still pass; of
 * the boundaries with two counts that do not, none comes within 2 % at the worst of these maxima.
 * Where the power differs from one by less than 1e-12, up to 6 %.
 */
final class Calibration {
  private static final double[] SHAPES = {1.5, 2, 3, 4, 5, 6.5};
  private static final double[] ONE_SHAPE = {4.5};
  private static final int MANY = 40;
  private static final double UNSEEN = 5e-10;

  private final double maxRate;
  private final double error;
  private final int maxTrials;

  private Calibration(double maxRate, double error, int maxTrials) {
    this.maxRate = maxRate;
    this.error = error;
    this.maxTrials = maxTrials;
  }

  /** The boundary, empty if even no bad trial at all proves nothing. */
  static int[] boundary(double maxRate, double confidence, int maxTrials) {
    return new Calibration(maxRate, FixedSizeTest.allowedError(confidence), maxTrials).boundary();
  }

  private int[] boundary() {
    int mostBad = Math.min(FixedSizeTest.mostBad(maxRate, error, maxTrials), mostBadSeen());
    int[] best = new int[0];
    double leastCost = Double.POSITIVE_INFINITY;
    for (double shape : mostBad > MANY ? ONE_SHAPE : SHAPES) {
      int[] passAt = calibrated(mostBad, 1 / slope(shape));
      double cost = cost(passAt);
      if (cost < leastCost) {
        best = passAt;
        leastCost = cost;
      }
    }
    return best;
  }

  private int mostBadSeen() {
    return BinomialDistribution.of(maxTrials, maxRate / 3).inverseSurvivalProbability(UNSEEN);
  }

  /** Wald's slope: bad trials per trial at which the likelihood ratio stays as it is. */
  private double slope(double shape) {
    double good = Math.log1p(-maxRate / shape) - Math.log1p(-maxRate);
    return good / (Math.log(shape) + good);
  }

  private int[] calibrated(int mostBad, double interval) {
    int[] best = FixedSizeTest.curtailed(mostBad, maxTrials);
    double tooEarly = 0;
    double late = maxTrials;
    double precision = Math.min(0.25, 0.25 * interval / (mostBad + 1));
    while (late - tooEarly > precision) {
      double middle = (tooEarly + late) / 2;
      int[] passAt = line(mostBad, interval, middle);
      if (passesTooOften(passAt)) {
        tooEarly = middle;
      } else {
        late = middle;
        best = passAt;
      }
    }
    return best;
  }

  private int[] line(int mostBad, double interval, double offset) {
    int[] passAt = FixedSizeTest.curtailed(mostBad, maxTrials);
    int previous = 0;
    for (int bad = 0; bad <= mostBad; bad++) {
      double onLine = Math.max(previous + 1.0, Math.ceil(offset + bad * interval));
      passAt[bad] = (int) Math.min(passAt[bad], onLine);
      previous = passAt[bad];
    }
    return passAt;
  }

  private boolean passesTooOften(int[] passAt) {
    Walk walk = new Walk(passAt, maxRate);
    while (!walk.decided() && walk.passed() <= error) {
      walk.step();
    }
    return walk.passed() > error;
  }

  private double cost(int[] passAt) {
    Walk walk = new Walk(passAt, maxRate / 5).toTheEnd();
    return walk.expectedTrials() + 2.0 * maxTrials * (1 - walk.passed());
  }
}
