package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceSequenceTest {
  @ParameterizedTest
  @CsvSource({
    "0.001, 0.95",
    "0.01, 0.95",
    "0.05, 0.95",
    "0.2, 0.95",
    "0.5, 0.95",
    "0.05, 0.9",
    "0.05, 0.999"
  })
  void everProvesATrueRateExceededWithNoMoreThanTheError(double rate, double confidence) {
    int horizon = 3_000;
    int[] exceed = ConfidenceSequence.boundary(rate, confidence, horizon);
    double crossed = 0;
    double[] inside = new double[horizon + 2];
    inside[0] = 1;
    for (int n = 1; n <= horizon; n++) {
      for (int k = n; k > 0; k--) {
        inside[k] = inside[k] * (1 - rate) + inside[k - 1] * rate;
      }
      inside[0] *= 1 - rate;
      for (int k = exceed[n - 1]; k <= n && inside[k] > 0; k++) {
        crossed += inside[k];
        inside[k] = 0;
      }
    }
    assertThat(crossed).isPositive().isLessThanOrEqualTo(1 - confidence);
  }

  @Test
  void aSimulatedRunSeldomEverExceedsItsTrueRate() {
    SplittableRandom random = new SplittableRandom(7);
    int[] exceed = ConfidenceSequence.boundary(0.1, 0.95, 500);
    int runs = 20_000;
    int wrong = 0;
    for (int run = 0; run < runs; run++) {
      int misaligned = 0;
      for (int n = 1; n <= 500; n++) {
        misaligned += random.nextDouble() < 0.1 ? 1 : 0;
        if (misaligned >= exceed[n - 1]) {
          wrong++;
          break;
        }
      }
    }
    assertThat((double) wrong / runs).isLessThan(0.05);
  }

  @ParameterizedTest
  @CsvSource({"0.05, 0.95", "0.1, 0.9", "0.01, 0.99", "0.5, 0.95", "0.9, 0.95"})
  void aRateIsExceededExactlyIfTheLowerBoundIsAboveIt(double rate, double confidence) {
    int[] exceed = ConfidenceSequence.boundary(rate, confidence, 250);
    for (int n = 1; n <= 250; n++) {
      for (int k = 0; k <= n; k++) {
        assertThat(Bounds.lower(k, n, confidence) > rate)
            .as("%d of %d", k, n)
            .isEqualTo(k >= exceed[n - 1]);
      }
    }
  }

  @Test
  void agreesWithTheLikelihoodRatioMultipliedOut() {
    // One of one: the mixture's probability is 1/2, so that 1/2 / p = 20 at p = 0.025
    assertThat(Bounds.lower(1, 1, 0.95)).isCloseTo(0.025, within(1e-12));
    // Three of three: (1/2)(3/4)(5/6) = 0.3125 = 20 p^3 at p = 1/4
    assertThat(Bounds.lower(3, 3, 0.95)).isCloseTo(0.25, within(1e-12));
    assertThat(Bounds.lower(0, 9, 0.95)).isZero();
    assertThat(Bounds.lower(0, 0, 0.95)).isZero();
  }

  @Property(tries = 200)
  void theLimitIsWhereTheMultipliedOutRatioComesDownToTheEvidence(
      @ForAll @IntRange(min = 1, max = 400) int n,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
    int k = Math.max(1, (int) (share * n));
    double lower = Bounds.lower(k, n, confidence);
    assertThat(lower).isPositive().isLessThan((double) k / n);
    double log = 0;
    for (int i = 0; i < n; i++) {
      // The mixture predicts the next by (½ + hits) / (1 + trials), in any order: hits first
      log += i < k ? Math.log((0.5 + i) / (1 + i) / lower) : 0;
      log += i >= k ? Math.log((0.5 + i - k) / (1 + i) / (1 - lower)) : 0;
    }
    assertThat(log).isCloseTo(-Math.log(1 - confidence), within(1e-8));
  }
}
