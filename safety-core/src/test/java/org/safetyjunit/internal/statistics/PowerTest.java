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

  /** A difference in the chance to pass that a sum of rounded numbers does not show. */
  private static final double UNSEEN = 1e-12;

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
    "0.2, 0.95, 1", "0.001, 0.9, 5", "0.01, 0.9, 11", "0.02, 0.9, 11", "0.05, 0.9, 11",
    "0.1, 0.9, 11", "0.2, 0.9, 11", "0.01, 0.99, 11", "0.02, 0.99, 11", "0.05, 0.99, 11",
    "0.1, 0.99, 11", "0.2, 0.99, 11"
  })
  void keepsTheErrorAndLosesNoPowerAtEveryMaximum(double maxRate, double confidence, int step) {
    double leastErrorLeft = 1;
    int minimum = Plan.minimumTrials(maxRate, confidence);
    for (int n = minimum; n <= LARGEST; n += step) {
      leastErrorLeft = Math.min(leastErrorLeft, check(maxRate, confidence, n));
    }
    System.out.printf(
        "maxRate %s confidence %s: least error left %.2e%n", maxRate, confidence, leastErrorLeft);
  }

  private static double check(double maxRate, double confidence, int n) {
    Plan plan = Plan.of(maxRate, confidence, n);
    double errorLeft = 1 - confidence - sums(plan, maxRate)[0];
    assertThat(errorLeft).as("error left of %s", plan).isNotNegative();
    int most = mostBadOfFixedSize(plan);
    for (double share : new double[] {3, 5, 10}) {
      double rate = maxRate / share;
      BinomialDistribution fixedSize = BinomialDistribution.of(n, rate);
      double[] sums = sums(plan, rate);
      assertThat(sums[0])
          .as("passing 1/%s of %s", share, plan)
          .isGreaterThanOrEqualTo(fixedSize.cumulativeProbability(most) - UNSEEN);
      // The same of the complement, where no rounding hides a difference
      assertThat(sums[1])
          .as("not passing 1/%s of %s", share, plan)
          .isLessThanOrEqualTo(Math.max(fixedSize.survivalProbability(most) * 1.000_001, UNSEEN));
    }
    return errorLeft;
  }

  private static int mostBadOfFixedSize(Plan plan) {
    BinomialDistribution under = BinomialDistribution.of(plan.maxTrials(), plan.maxRate());
    int most = -1;
    while (under.cumulativeProbability(most + 1) <= 1 - plan.confidence()) {
      most++;
    }
    return most;
  }

  /** The chances of passing and of not passing: a second recursion, over the published arrays. */
  private static double[] sums(Plan plan, double rate) {
    double[] undecided = new double[plan.pass(plan.maxTrials()) + 2];
    undecided[0] = 1;
    double[] sums = new double[2];
    for (int n = 1; n <= plan.maxTrials(); n++) {
      for (int bad = Math.min(n, undecided.length - 1); bad > 0; bad--) {
        undecided[bad] = undecided[bad] * (1 - rate) + undecided[bad - 1] * rate;
      }
      undecided[0] *= 1 - rate;
      for (int bad = 0; bad <= plan.pass(n); bad++) {
        sums[0] += undecided[bad];
        undecided[bad] = 0;
      }
      for (int bad = plan.stop(n); bad < undecided.length; bad++) {
        sums[1] += undecided[bad];
        undecided[bad] = 0;
      }
    }
    return sums;
  }
}
