package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Error and power of plans, summed independently, against the fixed-size exact binomial test. */
class PowerTest {
  private static final int LARGEST = 3_000;

  /** The power that plans for large maxima may give up, and what rounding adds. */
  private static final double UNSEEN = 5e-10 + 1e-12;

  @ParameterizedTest
  @CsvSource({"0.001, 0.95", "0.01, 0.95", "0.05, 0.95", "0.2, 0.95", "0.05, 0.9", "0.02, 0.99"})
  void keepsTheErrorAndLosesNoPower(double maxRate, double confidence) {
    int minimum = Plan.minimumTrials(maxRate, confidence);
    int step = (LARGEST - minimum) / 12 + 1;
    IntStream.rangeClosed(minimum, LARGEST)
        .filter(n -> (n - minimum) % step == 0)
        .forEach(n -> check(maxRate, confidence, n));
  }

  @Tag("thorough")
  @ParameterizedTest
  @CsvSource({
    "0.001, 0.95, 1", "0.01, 0.95, 1", "0.02, 0.95, 1", "0.05, 0.95, 1", "0.1, 0.95, 1",
    "0.2, 0.95, 1", "0.001, 0.9, 2", "0.01, 0.9, 3", "0.02, 0.9, 3", "0.05, 0.9, 3",
    "0.1, 0.9, 3", "0.2, 0.9, 3", "0.01, 0.99, 3", "0.02, 0.99, 3", "0.05, 0.99, 3",
    "0.1, 0.99, 3", "0.2, 0.99, 3"
  })
  void keepsTheErrorAndLosesNoPowerAtEveryMaximum(double maxRate, double confidence, int step) {
    double[] worst = {1, 1};
    int minimum = Plan.minimumTrials(maxRate, confidence);
    for (int n = minimum; n <= LARGEST; n += step) {
      double[] one = check(maxRate, confidence, n);
      worst[0] = Math.min(worst[0], one[0]);
      worst[1] = Math.min(worst[1], one[1]);
    }
    System.out.printf(
        "maxRate %s confidence %s: least error left %.2e, least gain of power %.2e%n",
        maxRate, confidence, worst[0], worst[1]);
  }

  private static double[] check(double maxRate, double confidence, int n) {
    Plan plan = Plan.of(maxRate, confidence, n);
    double errorLeft = 1 - confidence - summedFromArrays(plan, maxRate);
    assertThat(errorLeft).as("error left of %s", plan).isNotNegative();
    double leastGain = 1;
    for (double share : new double[] {3, 5, 10}) {
      double gain = summedFromArrays(plan, maxRate / share) - fixedSize(plan, maxRate / share);
      assertThat(gain).as("power gained at 1/%s of %s", share, plan).isGreaterThan(-UNSEEN);
      leastGain = Math.min(leastGain, gain);
    }
    assertThat(plan.passBoundary()).isSorted();
    return new double[] {errorLeft, leastGain};
  }

  private static double fixedSize(Plan plan, double rate) {
    BinomialDistribution under = BinomialDistribution.of(plan.maxTrials(), plan.maxRate());
    int most = -1;
    while (under.cumulativeProbability(most + 1) <= 1 - plan.confidence()) {
      most++;
    }
    return BinomialDistribution.of(plan.maxTrials(), rate).cumulativeProbability(most);
  }

  /** A second recursion, over the published arrays and in place. */
  private static double summedFromArrays(Plan plan, double rate) {
    double[] undecided = new double[plan.stop(1) + 1];
    undecided[0] = 1;
    double passed = 0;
    for (int n = 1; n <= plan.maxTrials(); n++) {
      for (int bad = Math.min(n, undecided.length - 2); bad > 0; bad--) {
        undecided[bad] = undecided[bad] * (1 - rate) + undecided[bad - 1] * rate;
      }
      undecided[0] *= 1 - rate;
      for (int bad = 0; bad <= plan.pass(n); bad++) {
        passed += undecided[bad];
        undecided[bad] = 0;
      }
    }
    return passed;
  }
}
