package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("thorough")
class SimulationTest {
  private static final int CELLS = 200_000;

  @ParameterizedTest
  @CsvSource({
    "0.05, 0.95, 200",
    "0.05, 0.95, 93",
    "0.05, 0.95, 121",
    "0.01, 0.95, 883",
    "0.2, 0.9, 300"
  })
  void ofSimulatedCellsAtMaxRateNoMorePassThanAllowed(double maxRate, double confidence, int n) {
    Plan plan = Plan.of(maxRate, confidence, n);
    SplittableRandom random = new SplittableRandom(20261124);
    int passed = 0;
    long trials = 0;
    for (int cell = 0; cell < CELLS; cell++) {
      int done = 0;
      int bad = 0;
      while (plan.next(done, bad) == Plan.Next.GO_ON) {
        done++;
        bad += random.nextDouble() < maxRate ? 1 : 0;
      }
      passed += plan.next(done, bad) == Plan.Next.PASS ? 1 : 0;
      trials += done;
    }
    double alpha = 1 - confidence;
    double deviation = Math.sqrt(alpha * (1 - alpha) / CELLS);
    double chance = (double) passed / CELLS;
    assertThat(chance).isLessThan(alpha + 3 * deviation);
    assertThat(chance).isCloseTo(plan.passProbability(maxRate), within(4 * deviation));
    assertThat((double) trials / CELLS).isCloseTo(plan.expectedTrials(maxRate), within(0.01 * n));
  }
}
