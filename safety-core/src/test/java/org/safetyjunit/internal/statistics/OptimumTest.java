package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No plan with the same error and the same power at maxRate / 5 needs fewer than 1/1.02 of the
 * expected trials there. The bound by duality says so for all plans, even those drawn by lot, but
 * for a few small maxima, where lots would help; there the other plans are searched.
 */
class OptimumTest {
  private static final double ALLOWED = 1.02;

  @ParameterizedTest
  @CsvSource({
    "0.001, 0.95, 2995, 3000, 5",
    "0.01, 0.95, 299, 799, 125",
    "0.01, 0.95, 611, 624, 13",
    "0.01, 0.95, 3000, 3000, 1",
    "0.02, 0.95, 149, 449, 75",
    "0.02, 0.95, 302, 311, 3",
    "0.02, 0.95, 2000, 3000, 500",
    "0.05, 0.95, 59, 199, 14",
    "0.05, 0.95, 119, 123, 1",
    "0.05, 0.95, 200, 1000, 200",
    "0.05, 0.95, 2000, 2000, 1",
    "0.1, 0.95, 29, 49, 4",
    "0.1, 0.95, 100, 1000, 300",
    "0.2, 0.95, 14, 24, 2",
    "0.2, 0.95, 49, 49, 1",
    "0.2, 0.95, 100, 550, 90",
    "0.05, 0.9, 45, 285, 40",
    "0.05, 0.99, 90, 330, 40",
    "0.2, 0.99, 26, 26, 1"
  })
  void needsHardlyMoreTrialsThanTheLeastPossible(
      double maxRate, double confidence, int from, int to, int step) {
    for (int n = from; n <= to; n += step) {
      assertThat(ratio(maxRate, confidence, n)).as("maxTrials %d", n).isLessThanOrEqualTo(ALLOWED);
    }
  }

  @Tag("thorough")
  @ParameterizedTest
  @CsvSource({
    "0.001, 0.95, 2995, 3000, 1",
    "0.01, 0.95, 299, 3000, 7",
    "0.02, 0.95, 149, 650, 1",
    "0.02, 0.95, 650, 3000, 23",
    "0.05, 0.95, 59, 650, 1",
    "0.05, 0.95, 650, 3000, 31",
    "0.1, 0.95, 29, 400, 1",
    "0.1, 0.95, 400, 3000, 41",
    "0.2, 0.95, 14, 300, 1",
    "0.2, 0.95, 300, 3000, 47",
    "0.05, 0.9, 45, 600, 5",
    "0.2, 0.9, 11, 200, 1",
    "0.05, 0.99, 90, 600, 5",
    "0.2, 0.99, 21, 200, 1"
  })
  void needsHardlyMoreTrialsThanTheLeastPossibleAtManyMaxima(
      double maxRate, double confidence, int from, int to, int step) {
    double worst = 1;
    for (int n = from; n <= to; n += step) {
      double ratio = ratio(maxRate, confidence, n);
      assertThat(ratio).as("maxTrials %d", n).isLessThanOrEqualTo(ALLOWED);
      worst = Math.max(worst, ratio);
    }
    System.out.printf(
        "maxRate %s confidence %s maxTrials %d to %d: at most %.4f of the least possible%n",
        maxRate, confidence, from, to, worst);
  }

  private static double ratio(double maxRate, double confidence, int n) {
    Plan plan = Plan.of(maxRate, confidence, n);
    // Any prices make a bound; those that the plan was found with make a good one
    PricedPlan priced = PlanSearch.choose(maxRate, confidence, n);
    Optimum optimum = new Optimum(plan);
    double expected = plan.expectedTrials(maxRate / 5);
    double bound = optimum.bound(priced.priceOfPassing(), priced.priceOfNotPassing());
    assertThat(expected).as("not below a bound of all plans").isGreaterThan(bound * (1 - 1e-9));
    boolean proven = expected <= ALLOWED * bound;
    return expected / (proven ? bound : optimum.least(priced.priceOfNotPassing()));
  }
}
