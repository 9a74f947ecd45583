package org.safetyjunit.internal.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.internal.statistics.Ceiling;

/** Runs of 50 cells whose rates have not risen: at most 5 % of the runs may raise an alarm. */
class FalseAlarmsTest {

  private static final int CELLS = 50;
  private static final int RUNS = 400;
  private static final int TRIALS = 400;

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.01, 0.05, 0.2, 0.5})
  void cellsAtTheirCeilingsRaiseNoMoreAlarmsThanAllowed(double rate) {
    SplittableRandom random = new SplittableRandom(42);
    Ceiling ceiling = Ceiling.of(rate, 0.95, CELLS, TRIALS);
    int alarms = 0;
    for (int run = 0; run < RUNS; run++) {
      alarms += alarm(random, ceiling, rate) ? 1 : 0;
    }
    assertThat(alarms / (double) RUNS).isLessThanOrEqualTo(0.05);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.05, 0.2, 0.5})
  void neitherDoCeilingsThatWereMeasuredThemselves(double rate) {
    SplittableRandom random = new SplittableRandom(43);
    int alarms = 0;
    Ceiling[] known = new Ceiling[TRIALS + 1]; // by the count that it was measured from
    for (int run = 0; run < RUNS; run++) {
      boolean alarm = false;
      for (int cell = 0; cell < CELLS; cell++) {
        int measured = 0;
        for (int n = 0; n < TRIALS; n++) {
          measured += random.nextDouble() < rate ? 1 : 0;
        }
        if (known[measured] == null) {
          double bound = Ceiling.upperBound(measured, TRIALS, 0.95);
          known[measured] = Ceiling.of(bound, 0.95, CELLS, TRIALS);
        }
        alarm |= crossed(random, known[measured], rate);
      }
      alarms += alarm ? 1 : 0;
    }
    assertThat(alarms / (double) RUNS).isLessThanOrEqualTo(0.05);
  }

  private static boolean alarm(SplittableRandom random, Ceiling ceiling, double rate) {
    boolean alarm = false;
    for (int cell = 0; cell < CELLS; cell++) {
      alarm |= crossed(random, ceiling, rate);
    }
    return alarm;
  }

  private static boolean crossed(SplittableRandom random, Ceiling ceiling, double rate) {
    int misaligned = 0;
    for (int n = 1; n <= TRIALS; n++) {
      misaligned += random.nextDouble() < rate ? 1 : 0;
      if (ceiling.crossed(n, misaligned)) {
        return true;
      }
    }
    return false;
  }
}
