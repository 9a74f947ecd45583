package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatingCharacteristicTest {
  @ParameterizedTest
  @CsvSource({"0.05, 59", "0.05, 121", "0.05, 200", "0.2, 42", "0.01, 617"})
  void isThatOfThePlanThatWroteItsArraysDown(double maxRate, int n) {
    Plan plan = Plan.of(maxRate, 0.95, n);
    OperatingCharacteristic written =
        new OperatingCharacteristic(plan.passBoundary(), plan.stopBoundary());
    for (double rate : new double[] {0, maxRate / 5, maxRate, 3 * maxRate, 1}) {
      assertThat(written.passProbability(rate)).isEqualTo(plan.passProbability(rate));
      assertThat(written.expectedTrials(rate)).isEqualTo(plan.expectedTrials(rate));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 0"})
  void arraysThatContradictEachOtherAreRefused(int pass, int stop) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OperatingCharacteristic(new int[] {pass}, new int[] {stop}));
  }
}
