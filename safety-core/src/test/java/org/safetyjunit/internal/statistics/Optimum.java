package org.safetyjunit.internal.statistics;

import java.util.Arrays;

/**
 * The fewest expected trials at maxRate / 5 that any plan needs, found backwards (Bellman) over
 * every count that could matter: least E[n] + l0 P(pass | maxRate) + l1 P(not pass | maxRate / 5).
 * Shares no code with the plans.
 */
final class Optimum {
  private final double maxRate;
  private final double rate;
  private final double error;
  private final double notPassing;
  private final int trials;
  private final int[] pass;
  private final int[] stop;

  /** For plans with the confidence, maximum and power at maxRate / 5 of this one. */
  Optimum(Plan plan) {
    this.maxRate = plan.maxRate();
    this.rate = plan.maxRate() / 5;
    this.error = 1 - plan.confidence();
    this.notPassing = ExactSum.notPassing(plan, rate) * (1 + 1e-12);
    this.trials = plan.maxTrials();
    this.pass = new int[trials];
    this.stop = new int[trials];
  }

  /**
   * A number of trials that no plan can have fewer of, nor can plans drawn by lot: for any two
   * prices, what the cheapest costs less what its errors may cost (weak duality).
   */
  double bound(double l0, double l1) {
    return cheapest(l0, l1) - l0 * error - l1 * notPassing;
  }

  /**
   * The fewest that the cheapest plans for many prices have, of those with no more error and no
   * less power. For few trials: takes {@code trials} squared a few thousand times.
   */
  double least(double aroundPrice) {
    double least = Double.POSITIVE_INFINITY;
    for (double price = aroundPrice / 8; price < aroundPrice * 20; price *= 1.02) {
      double low = 0;
      double high = Math.log((1 + price) / error);
      for (int halving = 0; halving < 24; halving++) {
        double middle = (low + high) / 2;
        cheapest(Math.exp(middle), price);
        if (evaluate(maxRate)[0] > error) {
          low = middle;
        } else {
          high = middle;
          double[] safe = evaluate(rate);
          least = safe[1] <= notPassing ? Math.min(least, safe[2]) : least;
        }
      }
    }
    return least;
  }

  private double cheapest(double l0, double l1) {
    double perGood = Math.log1p(-maxRate) - Math.log1p(-rate);
    double perBad = Math.log(maxRate / rate);
    double atEnd = (Math.log(l1 / l0) - trials * perGood) / (perBad - perGood);
    int most = (int) Math.min(trials, Math.max(0, atEnd) + 1);
    double[] cost = new double[most + 2];
    cost[most + 1] = l1; // with so many bad ones, passing is too dear even after all trials
    for (int n = trials; n > 0; n--) {
      pass[n - 1] = -1;
      stop[n - 1] = most + 1;
      for (int bad = 0; bad <= Math.min(n, most); bad++) {
        double passing = l0 * Math.exp(n * perGood + bad * (perBad - perGood));
        double goingOn =
            n == trials
                ? Double.POSITIVE_INFINITY
                : 1 + (1 - rate) * cost[bad] + rate * cost[bad + 1];
        cost[bad] = Math.min(goingOn, Math.min(passing, l1));
        if (cost[bad] == passing) {
          pass[n - 1] = bad;
        } else if (cost[bad] == l1) {
          stop[n - 1] = Math.min(stop[n - 1], bad);
        }
      }
    }
    return 1 + (1 - rate) * cost[0] + rate * cost[1];
  }

  /** The chances of passing and of not passing, and the expected trials. */
  private double[] evaluate(double at) {
    double[] now = {1};
    double[] sums = new double[3];
    for (int n = 1; n <= trials; n++) {
      sums[2] += Arrays.stream(now).sum();
      double[] then = new double[now.length + 1];
      int length = 1;
      for (int bad = 0; bad < then.length; bad++) {
        double chance = bad < now.length ? now[bad] * (1 - at) : 0;
        chance += bad > 0 ? now[bad - 1] * at : 0;
        if (bad <= pass[n - 1]) {
          sums[0] += chance;
        } else if (bad >= stop[n - 1]) {
          sums[1] += chance;
        } else {
          then[bad] = chance;
          length = bad + 1;
        }
      }
      now = Arrays.copyOf(then, length);
    }
    sums[1] += Arrays.stream(now).sum();
    return sums;
  }
}
