package org.safetyjunit.internal.statistics;

import java.util.Arrays;

/**
 * The fewest expected trials that any plan needs, found backwards (Bellman): least E[n] + l0 P(pass
 * | maxRate) + l1 P(not pass | maxRate / 5), with both prices found by bisection. Such a plan may
 * also give up early, which those of this package never do.
 */
final class Optimum {
  private static final int HALVINGS = 16;

  private final double maxRate;
  private final double rate;
  private final double error;
  private final int trials;
  private final int[] pass;
  private final int[] stop;

  private Optimum(Plan plan) {
    this.maxRate = plan.maxRate();
    this.rate = plan.maxRate() / 5;
    this.error = 1 - plan.confidence();
    this.trials = plan.maxTrials();
    this.pass = new int[trials];
    this.stop = new int[trials];
  }

  /**
   * The least expected trials at maxRate / 5 with the plan's confidence, maximum and power there;
   * infinite if none of the plans tried has as much power.
   */
  static double leastExpectedTrials(Plan plan) {
    return new Optimum(plan).search(plan.passProbability(plan.maxRate() / 5) - 1e-12);
  }

  private double search(double power) {
    double least = Double.POSITIVE_INFINITY;
    double low = 0;
    double high = Math.log(1e9);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double[] chanceAndTrials = withinError(Math.exp(middle));
      if (chanceAndTrials[0] >= power) {
        high = middle;
        least = Math.min(least, chanceAndTrials[1]);
      } else {
        low = middle;
      }
    }
    return least;
  }

  private double[] withinError(double priceOfNotPassing) {
    double[] found = {-1, 0};
    double low = Math.log(1e-3);
    double high = Math.log(1e12);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      cheapest(Math.exp(middle), priceOfNotPassing);
      if (evaluate(maxRate)[0] <= error) {
        high = middle;
        found = evaluate(rate);
      } else {
        low = middle;
      }
    }
    return found;
  }

  private void cheapest(double priceOfError, double priceOfNotPassing) {
    double perGood = Math.log1p(-maxRate) - Math.log1p(-rate);
    double perBad = Math.log(maxRate / rate);
    int most = Math.min(trials, (int) (maxRate * trials * 1.3) + 15);
    double[] cost = new double[most + 2];
    for (int n = trials; n > 0; n--) {
      pass[n - 1] = -1;
      stop[n - 1] = Integer.MAX_VALUE;
      for (int bad = 0; bad <= Math.min(n, most); bad++) {
        double passing = priceOfError * Math.exp(n * perGood + bad * (perBad - perGood));
        double goingOn =
            n == trials || bad == most
                ? Double.POSITIVE_INFINITY
                : 1 + (1 - rate) * cost[bad] + rate * cost[bad + 1];
        cost[bad] = Math.min(goingOn, Math.min(passing, priceOfNotPassing));
        if (cost[bad] == passing) {
          pass[n - 1] = bad;
        } else if (cost[bad] == priceOfNotPassing) {
          stop[n - 1] = Math.min(stop[n - 1], bad);
        }
      }
    }
  }

  private double[] evaluate(double at) {
    double[] now = {1};
    double passed = 0;
    double expected = 0;
    for (int n = 1; n <= trials; n++) {
      expected += Arrays.stream(now).sum();
      double[] then = new double[now.length + 1];
      for (int bad = 0; bad < now.length; bad++) {
        then[bad] += now[bad] * (1 - at);
        then[bad + 1] += now[bad] * at;
      }
      for (int bad = 0; bad < then.length; bad++) {
        if (bad <= pass[n - 1]) {
          passed += then[bad];
        }
        if (bad <= pass[n - 1] || bad >= stop[n - 1]) {
          then[bad] = 0;
        }
      }
      now = Arrays.copyOf(then, lengthWithoutZeros(then));
    }
    return new double[] {passed, expected};
  }

  private static int lengthWithoutZeros(double[] values) {
    int length = values.length;
    while (length > 1 && values[length - 1] == 0) {
      length--;
    }
    return length;
  }
}
