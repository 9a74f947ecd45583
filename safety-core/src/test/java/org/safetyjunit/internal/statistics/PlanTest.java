package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
  private final Plan plan = Plan.of(0.05, 0.95, 200);

  @ParameterizedTest
  @CsvSource({
    "0.05, 0.95, 59",
    "0.01, 0.95, 299",
    "0.001, 0.95, 2995",
    "0.1, 0.95, 29",
    "0.05, 0.9, 45",
    "0.01, 0.99, 459"
  })
  void needsThePublishedNumberOfGoodTrials(double maxRate, double confidence, int published) {
    assertThat(Plan.minimumTrials(maxRate, confidence)).isEqualTo(published);
    assertThat(Plan.of(maxRate, confidence, published).pass(published)).isZero();
  }

  @Test
  void aMaximumThatCannotProveTheRateNamesTheWaysOut() {
    ImpossiblePlanException e =
        catchThrowableOfType(ImpossiblePlanException.class, () -> Plan.of(0.05, 0.95, 58));
    assertThat(e.minimumTrials()).isEqualTo(59);
    assertThat(e)
        .hasMessageContaining("maxTrials = 58")
        .hasMessageContaining("0 misaligned of n proves it from n = 59")
        .hasMessageContaining("5 %")
        .hasMessageContaining("95 %");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 2, Double.NaN})
  void aRateOrConfidenceThatIsNoShareIsRefused(double value) {
    assertThatIllegalArgumentException().isThrownBy(() -> Plan.of(value, 0.95, 100));
    assertThatIllegalArgumentException().isThrownBy(() -> Plan.of(0.05, value, 100));
    assertThatIllegalArgumentException().isThrownBy(() -> Plan.observed(0.05, value, 100));
  }

  @ParameterizedTest(name = "rate {0}")
  @CsvSource({
    "0, 78, 1",
    "0.005, 95, 0.997",
    "0.01, 114, 0.956",
    "0.0166666667, 132, 0.790",
    "0.2, 20, 0",
    "0.8, 5, 0"
  })
  void costsAndPassesAsDesigned(double rate, double trials, double chance) {
    assertThat(plan.expectedTrials(rate)).isCloseTo(trials, within(1.0));
    assertThat(plan.passProbability(rate)).isCloseTo(chance, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 0.95, 60",
    "0.1, 0.9, 80",
    "0.2, 0.99, 70",
    "0.5, 0.75, 30",
    "0.05, 0.95, 200"
  })
  void neverPassesMaxRateTooOftenEvenWithoutRounding(double maxRate, double confidence, int n) {
    Plan plan = Plan.of(maxRate, confidence, n);
    BigDecimal chance = ExactSum.unrounded(plan, new BigDecimal(maxRate));
    assertThat(chance).isLessThan(BigDecimal.ONE.subtract(new BigDecimal(confidence)));
    assertThat(plan.passProbability(maxRate)).isCloseTo(chance.doubleValue(), within(1e-13));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.02, 0.05, 0.3, 0.999, 1})
  void agreesWithAnIndependentSum(double rate) {
    for (Plan any : new Plan[] {plan, Plan.of(0.01, 0.9, 700), Plan.observed(0.1, 0.95, 60)}) {
      assertThat(any.passProbability(rate))
          .isCloseTo(ExactSum.passProbability(any, rate), within(1e-12));
      assertThat(any.expectedTrials(rate))
          .isCloseTo(ExactSum.expectedTrials(any, rate), within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 0.95, 59",
    "0.05, 0.95, 121",
    "0.05, 0.95, 200",
    "0.2, 0.95, 15",
    "0.2, 0.95, 300",
    "0.01, 0.99, 900",
    "0.5, 0.75, 30"
  })
  void moreBadTrialsNeverEndBetter(double maxRate, double confidence, int n) {
    Plan plan = Plan.of(maxRate, confidence, n);
    assertThat(plan.passBoundary()).isSorted();
    assertThat(plan.stopBoundary()).isSorted();
    for (int trials = 1; trials <= n; trials++) {
      assertThat(plan.pass(trials)).isLessThan(plan.stop(trials));
    }
    assertThat(plan.pass(n)).isEqualTo(plan.stop(n) - 1);
    double before = 1;
    for (double rate = 0; rate <= 1; rate += maxRate / 50) {
      double chance = plan.passProbability(rate);
      assertThat(chance).isLessThanOrEqualTo(before + 1e-12);
      before = chance;
    }
  }

  @Test
  void givesUpOnARunWithSoManyBadTrialsSoEarly() {
    Plan plan = Plan.of(0.05, 0.95, 121);
    assertThat(plan.mostBad()).isEqualTo(2);
    assertThat(plan.next(40, 2)).isEqualTo(Plan.Next.STOP);
    assertThat(plan.trialsToPass(40, 2)).isEqualTo(Integer.MAX_VALUE);
    assertThat(plan.trialsToStop(40, 1)).isEqualTo(1);
    assertThat(plan.next(100, 2)).isEqualTo(Plan.Next.GO_ON);
    assertThat(plan.trialsToStop(100, 1)).isEqualTo(2);
    assertThat(plan.next(100, 3)).isEqualTo(Plan.Next.STOP);
  }

  @Test
  void decidesByItsArrays() {
    for (int n = 1; n <= 200; n++) {
      for (int bad = 0; bad <= n; bad++) {
        Plan.Next expected =
            bad <= plan.pass(n)
                ? Plan.Next.PASS
                : bad >= plan.stop(n) ? Plan.Next.STOP : Plan.Next.GO_ON;
        assertThat(plan.next(n, bad)).isEqualTo(expected);
      }
    }
    assertThat(plan.next(0, 0)).isEqualTo(Plan.Next.GO_ON);
  }

  @Test
  void countsTheTrialsToADecisionByPlayingThem() {
    for (Plan any : new Plan[] {plan, Plan.of(0.05, 0.95, 121), Plan.observed(0.1, 0.95, 60)}) {
      for (int n = 0; n < any.maxTrials(); n++) {
        for (int bad = 0; bad <= Math.min(n, 6); bad++) {
          if (any.next(n, bad) == Plan.Next.GO_ON) {
            assertThat(any.trialsToPass(n, bad)).isEqualTo(played(any, n, bad, 0));
            assertThat(any.trialsToStop(n, bad)).isEqualTo(played(any, n, bad, 1));
          }
        }
      }
    }
    assertThat(plan.trialsToPass(5, 5)).isEqualTo(Integer.MAX_VALUE);
    assertThat(plan.trialsToStop(5, 5)).isZero();
    assertThat(plan.trialsToPass(100, 0)).isZero();
    assertThat(plan.trialsToStop(100, 0)).isEqualTo(Integer.MAX_VALUE);
  }

  private static int played(Plan plan, int n, int bad, int each) {
    int trials = 0;
    while (plan.next(n + trials, bad + each * trials) == Plan.Next.GO_ON) {
      trials++;
    }
    return trials;
  }

  @ParameterizedTest
  @CsvSource({"0.1, 3000", "0.05, 3000", "0.05, 2000", "0.2, 1500", "0.02, 3000", "0.001, 3000"})
  void isMadeInLessThanASecond(double maxRate, int n) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      long begun = threads.getCurrentThreadCpuTime();
      Plan.of(maxRate, 0.95, n);
      least = Math.min(least, threads.getCurrentThreadCpuTime() - begun);
    }
    assertThat(least).as("nanoseconds of a processor").isLessThan(1_000_000_000L);
  }

  @Test
  void isTheSameEveryTime() {
    for (int n = 60; n < 300; n += 17) {
      assertThat(Plan.of(0.05, 0.95, n)).hasToString(Plan.of(0.05, 0.95, n).toString());
    }
  }

  @Test
  void itsArraysAreCopies() {
    plan.passBoundary()[199] = 99;
    plan.stopBoundary()[199] = 99;
    plan.exceedBoundary()[199] = 99;
    assertThat(plan.passBoundary()[199]).isEqualTo(plan.pass(200));
    assertThat(plan.stopBoundary()[199]).isEqualTo(plan.stop(200));
    assertThat(plan.exceedBoundary()[199]).isEqualTo(plan.exceed(200));
    assertThatThrownBy(() -> plan.stop(201)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> plan.stop(0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 10, 1", "0.05, 20, 1", "0.3, 10, 3", "0, 5, 0", "0.29, 100, 29", "0.99, 3, 2"})
  void anObservedRatePassesUpToAndIncludingMaxRate(double maxRate, int n, int most) {
    Plan observed = Plan.observed(maxRate, 0.95, n);
    assertThat(observed.isProof()).isFalse();
    assertThat(observed.pass(n)).isEqualTo(most);
    for (int trials = 1; trials <= n; trials++) {
      assertThat(observed.pass(trials)).isEqualTo(Math.max(-1, most - (n - trials)));
      assertThat(observed.stop(trials)).isEqualTo(most + 1);
    }
    assertThat(plan.isProof()).isTrue();
  }
}
