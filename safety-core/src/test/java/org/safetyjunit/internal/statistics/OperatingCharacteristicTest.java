package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatingCharacteristicTest {

  @ParameterizedTest
  @ValueSource(ints = {59, 120, 200, 400})
  void aPlanReadFromItsArraysDoesWhatTheExactSumSays(int maxTrials) {
    Plan plan = Plan.of(0.05, 0.95, maxTrials);
    int[] pass = IntStream.rangeClosed(1, maxTrials).map(plan::pass).toArray();
    int[] stop = IntStream.rangeClosed(1, maxTrials).map(plan::stop).toArray();
    OperatingCharacteristic read = new OperatingCharacteristic(pass, stop);
    for (double rate : new double[] {0, 0.005, 0.02, 0.05, 0.3}) {
      assertThat(read.passProbability(rate))
          .isCloseTo(ExactSum.passProbability(plan, rate), within(1e-12));
      assertThat(read.expectedTrials(rate))
          .isCloseTo(ExactSum.expectedTrials(plan, rate), within(1e-9));
    }
  }
}
