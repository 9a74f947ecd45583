package org.safetyjunit.internal.statistics;

import java.util.Arrays;

/**
 * The cheapest of all plans, for given prices of its errors: the boundary with the least
 *
 * <pre>E[trials | rate] + priceOfPassing P(pass | maxRate) + priceOfNotPassing P(not pass | rate),
 * </pre>
 *
 * found backwards from the last trial (Arrow, Blackwell and Girshick, Bayes and minimax solutions
 * of sequential decision problems, Econometrica 17, 1949). Whatever the prices, no plan with the
 * same two error probabilities, or smaller ones, has fewer expected trials: it would be cheaper
 * still.
 *
 * <p>After {@code n} trials, {@code k} of them bad, passing costs its price times the likelihood
 * ratio of maxRate to rate; not passing costs its price; going on costs one trial and the mean of
 * what follows. Where passing is cheapest both after one more good and after one more bad trial, it
 * is so now, for the ratio is a martingale under rate; likewise for not passing. Hence the counts
 * that go on after n trials are among those that go on after n + 1 and the largest that passes
 * then, and the induction visits no others.
 *
 * <p>But for where it begins, it only adds, multiplies and divides: the result is the same on every
 * machine.
 */
final class BackwardInduction {
  private final double bad;
  private final double good;
  private final double ratioOfGood;
  private final double ratioOfBad;
  private final int maxTrials;

  /**
   * @param maxRate the rate that is not to pass
   * @param rate the rate that is to pass soon, below maxRate
   */
  BackwardInduction(double maxRate, double rate, int maxTrials) {
    this.bad = rate;
    this.good = 1 - rate;
    this.ratioOfGood = (1 - maxRate) / good;
    this.ratioOfBad = maxRate / rate;
    this.maxTrials = maxTrials;
  }

  /** The cheapest boundary; one without counts if it is cheapest not to try at all. */
  Boundary cheapest(double priceOfPassing, double priceOfNotPassing) {
    double perBad = ratioOfBad / ratioOfGood;
    int most = mostPassing(priceOfPassing, priceOfNotPassing, perBad);
    int[] passAt = new int[most + 1];
    int[] stopUntil = new int[most + 1];
    Arrays.setAll(passAt, k -> k + 1);
    double[] cost = new double[most + 2];
    cost[most + 1] = priceOfNotPassing;

    int pass = most; // the largest count that passes after n + 1 trials, and what that costs
    double passing = priceOfPassing * ratio(maxTrials, most);
    int goOn = most; // the largest count that goes on then; as large as pass if none does
    for (int n = maxTrials - 1; n > 0 && goOn >= 0; n--) {
      if (pass >= 0) {
        cost[pass] = passing;
      }
      for (int k = Math.max(pass, 0); k <= goOn; k++) {
        cost[k] = 1 + good * cost[k] + bad * cost[k + 1];
      }
      passing /= ratioOfGood;
      if (pass >= 0 && passing > Math.min(cost[pass], priceOfNotPassing)) {
        passAt[pass] = n + 1;
        pass--;
        passing /= perBad;
      }
      while (goOn > pass && cost[goOn] >= priceOfNotPassing) {
        stopUntil[goOn] = n;
        cost[goOn] = priceOfNotPassing;
        goOn--;
      }
    }
    return new Boundary(passAt, stopUntil).reachable();
  }

  /** The largest count for which passing is no dearer than not passing, at the end; -1 for none. */
  private int mostPassing(double priceOfPassing, double priceOfNotPassing, double perBad) {
    double room = StrictMath.log(priceOfNotPassing / priceOfPassing);
    double most =
        Math.floor((room - maxTrials * StrictMath.log(ratioOfGood)) / StrictMath.log(perBad));
    return (int) Math.max(-1, Math.min(most, maxTrials - 1));
  }

  /** The likelihood ratio of maxRate to rate. */
  private double ratio(int trials, int count) {
    return StrictMath.exp(
        count * StrictMath.log(ratioOfBad) + (trials - count) * StrictMath.log(ratioOfGood));
  }
}
