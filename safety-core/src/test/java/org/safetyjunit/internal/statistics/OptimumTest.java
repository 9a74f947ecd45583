package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptimumTest {
  @ParameterizedTest
  @CsvSource({
    "0.05, 0.95, 59", "0.05, 0.95, 100", "0.05, 0.95, 153", "0.05, 0.95, 200", "0.05, 0.95, 300",
    "0.2, 0.95, 28", "0.2, 0.95, 60", "0.1, 0.95, 150", "0.02, 0.95, 236", "0.05, 0.9, 120"
  })
  void needsHardlyMoreTrialsThanTheLeastPossible(double maxRate, double confidence, int n) {
    assertThat(ratio(maxRate, confidence, n)).isLessThanOrEqualTo(1.02);
  }

  /**
   * A boundary that stops only when passing is impossible has two numbers to choose where one bad
   * trial can pass. Just below the maximum at which two could, no choice of them comes within two
   * percent: the optimum gives up on runs with an early bad trial there.
   */
  @Tag("thorough")
  @ParameterizedTest
  @CsvSource({
    "0.05, 0.95, 59, 400, 1, 1.04",
    "0.1, 0.95, 29, 400, 1, 1.02",
    "0.2, 0.95, 14, 300, 1, 1.02",
    "0.02, 0.95, 149, 600, 7, 1.04",
    "0.01, 0.95, 299, 1000, 43, 1.04",
    "0.05, 0.9, 45, 300, 1, 1.02",
    "0.05, 0.99, 90, 300, 2, 1.11"
  })
  void isCloseToTheLeastPossibleAtEveryMaximum(
      double maxRate, double confidence, int from, int to, int step, double allowed) {
    for (int n = from; n <= to; n += step) {
      assertThat(ratio(maxRate, confidence, n)).as("maxTrials %d", n).isLessThanOrEqualTo(allowed);
    }
  }

  private static double ratio(double maxRate, double confidence, int n) {
    Plan plan = Plan.of(maxRate, confidence, n);
    return plan.expectedTrials(maxRate / 5) / Optimum.leastExpectedTrials(plan);
  }
}
