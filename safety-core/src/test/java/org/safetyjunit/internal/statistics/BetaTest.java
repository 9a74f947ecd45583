package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class BetaTest {

  private static final double PERCENT = 1e-7;

  @Property(tries = 300)
  void quantilesAreThoseOfAnotherImplementation(
      @ForAll @IntRange(min = 1, max = 20_000) int a,
      @ForAll @IntRange(min = 1, max = 20_000) int b,
      @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 0.5) double share) {
    BetaDistribution reference = BetaDistribution.of(a, b);
    Beta beta = new Beta(a, b);
    assertThat(beta.quantile(share))
        .isCloseTo(reference.inverseCumulativeProbability(share), withinPercentage(PERCENT));
    assertThat(beta.upperQuantile(share))
        .isCloseTo(reference.inverseSurvivalProbability(share), withinPercentage(PERCENT));
  }

  @Property(tries = 300)
  void densitiesAreThoseOfAnotherImplementation(
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 20_000) double a,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 20_000) double b,
      @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 0.999) double value) {
    assertThat(new Beta(a, b).logDensity(value))
        .isCloseTo(BetaDistribution.of(a, b).logDensity(value), within(1e-7));
  }

  /** I(x; 1, b) = 1 - (1 - x)^b, so that its quantile is 1 - (1 - p)^(1 / b). */
  @Test
  void quantilesThatAreVerySmallAreExact() {
    assertThat(new Beta(1, 1e6).quantile(1e-9))
        .isCloseTo(-Math.expm1(Math.log1p(-1e-9) / 1e6), withinPercentage(PERCENT));
    assertThat(new Beta(1, 59).upperQuantile(0.05))
        .isCloseTo(-Math.expm1(Math.log(0.05) / 59), withinPercentage(PERCENT));
  }
}
