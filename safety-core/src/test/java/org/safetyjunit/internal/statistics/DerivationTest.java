package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationTest {
  @ParameterizedTest
  @CsvSource({"0.05, 0.95, 400", "0.2, 0.95, 200", "0.1, 0.9, 200", "0.1, 0.99, 300"})
  void noMaximumWithTheChanceIsMoreThanAPercentCheaper(double maxRate, double confidence, int to) {
    compareWithEveryMaximum(maxRate, confidence, to, 1);
  }

  @Tag("thorough")
  @ParameterizedTest
  @CsvSource({
    "0.05, 0.95, 3000, 1",
    "0.01, 0.95, 3000, 1",
    "0.02, 0.9, 3000, 1",
    "0.02, 0.99, 3000, 1",
    "0.2, 0.99, 1000, 1",
    "0.001, 0.95, 20000, 41"
  })
  void noMaximumOfManyIsMoreThanAPercentCheaper(
      double maxRate, double confidence, int to, int step) {
    compareWithEveryMaximum(maxRate, confidence, to, step);
  }

  private static void compareWithEveryMaximum(double maxRate, double confidence, int to, int step) {
    Plan derived = Plan.derived(maxRate, confidence);
    double tenth = maxRate / 10;
    assertThat(derived.passProbability(tenth)).isGreaterThanOrEqualTo(0.99);
    for (int n = Plan.minimumTrials(maxRate, confidence); n <= to; n += step) {
      Plan plan = Plan.of(maxRate, confidence, n);
      if (plan.passProbability(tenth) >= 0.99) {
        assertThat(plan.expectedTrials(tenth))
            .as("%s against %s", plan, derived)
            .isGreaterThan(0.99 * derived.expectedTrials(tenth));
      }
    }
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(Plan.derived(0.01, 0.95).maxTrials())
        .isEqualTo(Plan.derived(0.01, 0.95).maxTrials());
    assertThat(Plan.derived(0.05, 0.95).maxTrials()).isBetween(150, 250);
  }

  @Test
  void aRateTooSmallForTwentyThousandTrialsIsRefused() {
    assertThatExceptionOfType(ImpossiblePlanException.class)
        .isThrownBy(() -> Plan.derived(0.0001, 0.95))
        .withMessageContaining("20000")
        .withMessageContaining("0.01 %")
        .withMessageContaining("n = 29956");
  }
}
