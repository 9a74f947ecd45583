package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyjunit.internal.statistics.RateDifference.Stratum;

class RateDifferenceTest {

  /** Newcombe (1998), table II, method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "0, 10, 0, 10, -0.2775, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000",
  })
  void hasThePublishedLimits(int a, int m, int b, int n, double lower, double upper) {
    RateDifference difference = RateDifference.of(List.of(new Stratum(a, m, b, n)));
    assertThat(difference.difference()).isCloseTo(a / (double) m - b / (double) n, within(1e-12));
    assertThat(difference.lower(0.95)).isCloseTo(lower, within(5e-5));
    assertThat(difference.upper(0.95)).isCloseTo(upper, within(5e-5));
  }

  @Test
  void turnsRoundWhenTheTwoAreExchanged() {
    RateDifference one = RateDifference.of(List.of(new Stratum(3, 40, 17, 55)));
    RateDifference other = RateDifference.of(List.of(new Stratum(17, 55, 3, 40)));
    assertThat(one.lower(0.9)).isCloseTo(-other.upper(0.9), within(1e-12));
    assertThat(one.upper(0.9)).isCloseTo(-other.lower(0.9), within(1e-12));
  }

  @Test
  void equalStrataAreOneSampleOfAllOfThem() {
    RateDifference strata = RateDifference.of(Collections.nCopies(5, new Stratum(3, 20, 9, 20)));
    RateDifference whole = RateDifference.of(List.of(new Stratum(15, 100, 45, 100)));
    assertThat(strata.treated().n()).isCloseTo(100, within(1e-9));
    assertThat(strata.lower(0.95)).isCloseTo(whole.lower(0.95), within(1e-9));
    assertThat(strata.upper(0.95)).isCloseTo(whole.upper(0.95), within(1e-9));
  }

  @Test
  void unequalStrataDoNotTurnTheDifferenceRound() {
    // Simpson: within each stratum the treated rate is lower, in the sums it is higher.
    Stratum mostTreated = new Stratum(80, 100, 9, 10);
    Stratum fewTreated = new Stratum(0, 10, 10, 100);
    assertThat(80 / 110.0).isGreaterThan(19 / 110.0);
    assertThat(RateDifference.of(List.of(mostTreated, fewTreated)).difference())
        .isCloseTo(-0.1, within(1e-12));
  }

  /**
   * Summed over all outcomes, the interval covers the true difference about as often as it says.
   */
  @Test
  void coversTheTrueDifference() {
    List<Double> coverages = new ArrayList<>();
    for (double p : new double[] {0.05, 0.2, 0.5, 0.8}) {
      for (double q : new double[] {0.05, 0.3, 0.6, 0.95}) {
        coverages.add(coverage(30, p, 25, q));
      }
    }
    assertThat(coverages).allMatch(coverage -> coverage > 0.92);
    assertThat(coverages.stream().mapToDouble(c -> c).average().orElseThrow())
        .isBetween(0.945, 0.97);
  }

  private static double coverage(int m, double p, int n, double q) {
    double covered = 0;
    for (int a = 0; a <= m; a++) {
      for (int b = 0; b <= n; b++) {
        RateDifference difference = RateDifference.of(List.of(new Stratum(a, m, b, n)));
        if (difference.lower(0.95) <= p - q && p - q <= difference.upper(0.95)) {
          covered += binomial(m, a, p) * binomial(n, b, q);
        }
      }
    }
    return covered;
  }

  private static double binomial(int n, int k, double p) {
    double chance = 1;
    for (int i = 0; i < k; i++) {
      chance *= (n - i) / (double) (k - i) * p;
    }
    return chance * Math.pow(1 - p, n - k);
  }

  @Test
  void refusesWhatIsNoCount() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Stratum(1, 0, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Stratum(3, 2, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> RateDifference.of(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Share.of(1, 2).lower(1));
  }
}
