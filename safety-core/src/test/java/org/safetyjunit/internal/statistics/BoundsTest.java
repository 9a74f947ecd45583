package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safetyjunit.internal.statistics.ExactSum.End;

class BoundsTest {
  private static final double UNGRADED = 0.05;

  static Stream<Plan> proofs() {
    return Stream.of(
        Plan.of(0.05, 0.95, 59),
        Plan.of(0.05, 0.95, 93),
        Plan.of(0.05, 0.95, 121),
        Plan.of(0.05, 0.95, 200),
        Plan.of(0.05, 0.99, 300),
        Plan.of(0.2, 0.9, 120),
        Plan.of(0.2, 0.95, 15),
        Plan.of(0.01, 0.95, 617),
        Plan.of(0.5, 0.95, 40));
  }

  static Stream<Plan> plans() {
    return Stream.concat(proofs(), Stream.of(Plan.observed(0.1, 0.95, 30)));
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void passesExactlyIfTheUpperBoundIsAtMostMaxRate(Plan plan) {
    for (End end : ExactSum.ends(plan, 0.5 * plan.maxRate() + 0.25)) {
      assertThat(Bounds.upper(plan, end.trials(), end.bad()) <= plan.maxRate())
          .as("%s of %s", end, plan)
          .isEqualTo(end.passed());
    }
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void exceedsExactlyIfTheLowerBoundIsAboveMaxRate(Plan plan) {
    for (End end : ExactSum.ends(plan, 0.5 * plan.maxRate() + 0.25)) {
      for (int misaligned = 0; misaligned <= end.bad(); misaligned++) {
        assertThat(Bounds.lower(misaligned, end.trials(), plan.confidence()) > plan.maxRate())
            .isEqualTo(misaligned >= plan.exceed(end.trials()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void coversTheTrueMisalignedRateAlsoWithUngradedTrials(Plan plan) {
    for (double ungraded : new double[] {0, UNGRADED}) {
      for (double rate = 0.002; rate < 0.95; rate = rate * 1.3 + 0.001) {
        double misaligned = rate * (1 - ungraded);
        List<End> ends = ExactSum.ends(plan, misaligned + ungraded);
        double missedAbove = 0;
        double missedBelow = 0;
        for (End end : ends) {
          if (Bounds.upper(plan, end.trials(), end.bad()) < misaligned + ungraded) {
            missedAbove += end.probability();
          }
          missedBelow += end.probability() * missedBelow(plan, end, misaligned, ungraded);
        }
        assertThat(missedAbove).isLessThanOrEqualTo(1 - plan.confidence() + 1e-9);
        assertThat(missedBelow).isLessThanOrEqualTo(1 - plan.confidence());
      }
    }
  }

  /** Given so many bad ones, each is misaligned independently of when it came. */
  private static double missedBelow(Plan plan, End end, double misaligned, double ungraded) {
    BinomialDistribution ofBad =
        BinomialDistribution.of(end.bad(), misaligned / (misaligned + ungraded));
    double missed = 0;
    for (int k = 0; k <= end.bad(); k++) {
      boolean above = Bounds.lower(k, end.trials(), plan.confidence()) > misaligned;
      missed += above ? ofBad.probability(k) : 0;
    }
    return missed;
  }

  @Test
  void isTheRateAtWhichAnEndSoFavourableHasTheErrorLeft() {
    Plan plan = Plan.of(0.05, 0.95, 200);
    for (End end : ExactSum.ends(plan, 0.3)) {
      double upper = Bounds.upper(plan, end.trials(), end.bad());
      double favourable =
          ExactSum.ends(plan, upper).stream()
              .filter(other -> asFavourable(other, end))
              .mapToDouble(End::probability)
              .sum();
      if (upper == 1) {
        assertThat(end.bad()).as("all bad: %s", end).isEqualTo(end.trials());
      } else if (upper == Math.nextUp(0.05)) {
        assertThat(favourable).as("raised: %s", end).isLessThanOrEqualTo(0.05);
      } else {
        assertThat(favourable).as("%s", end).isCloseTo(0.05, within(1e-8));
      }
    }
  }

  private static boolean asFavourable(End other, End end) {
    return end.passed()
        ? other.passed() && other.trials() <= end.trials()
        : other.passed() || other.trials() >= end.trials();
  }

  @ParameterizedTest
  @CsvSource({"0, 10, 0.2589", "1, 20, 0.2161", "3, 30, 0.2389", "5, 100, 0.1023"})
  void isThatOfClopperAndPearsonForAFixedNumberOfTrials(int bad, int n, double published) {
    double exact = BetaDistribution.of(bad + 1, n - bad).inverseCumulativeProbability(0.95);
    assertThat(exact).isCloseTo(published, within(5e-4));
    // It passes exactly if no more than these are bad, and the last to pass does so at the end
    Plan plan = Plan.observed((double) bad / n, 0.95, n);
    assertThat(Bounds.upper(plan, n, bad)).isCloseTo(exact, within(1e-9));
  }

  @Test
  void aRunCutShortIsBoundedAboveMaxRateAndCovered() {
    Plan plan = Plan.of(0.05, 0.95, 200);
    for (int cut : new int[] {1, 10, 60, 110, 190}) {
      for (double rate = 0.005; rate < 0.9; rate *= 1.4) {
        assertThat(missedWhenCutAt(plan, cut, rate)).isLessThanOrEqualTo(0.05 + 1e-9);
      }
    }
    for (int n = 1; n < 200; n++) {
      for (int bad = 0; bad <= Math.min(n, 4); bad++) {
        if (plan.next(n, bad) == Plan.Next.GO_ON) {
          assertThat(Bounds.upper(plan, n, bad)).isGreaterThan(0.05).isLessThanOrEqualTo(1);
        }
      }
    }
    assertThat(Bounds.upper(plan, 0, 0)).isEqualTo(1);
  }

  private static double missedWhenCutAt(Plan plan, int cut, double rate) {
    double[] undecided = {1};
    double missed = 0;
    for (int n = 1; n <= cut; n++) {
      double[] then = new double[n + 1];
      for (int bad = 0; bad < n; bad++) {
        then[bad] += undecided[bad] * (1 - rate);
        then[bad + 1] += undecided[bad] * rate;
      }
      for (int bad = 0; bad <= n; bad++) {
        boolean ended = n == cut || plan.next(n, bad) != Plan.Next.GO_ON;
        if (ended && then[bad] > 0) {
          missed += Bounds.upper(plan, n, bad) < rate ? then[bad] : 0;
          then[bad] = 0;
        }
      }
      undecided = then;
    }
    return missed;
  }

  @Test
  void countsThatCannotBeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Bounds.lower(3, 2, 0.95));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bounds.upper(Plan.of(0.05, 0.95, 59), 2, -1));
  }
}
