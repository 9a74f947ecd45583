package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class BinomialTest {

  @Property(tries = 300)
  void tailsAreThoseOfAnotherImplementation(
      @ForAll @IntRange(min = 1, max = 20_000) int trials,
      @ForAll @IntRange(min = -1, max = 20_000) int count,
      @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 0.999) double rate) {
    BinomialDistribution reference = BinomialDistribution.of(trials, rate);
    Binomial binomial = new Binomial(trials, rate);
    assertThat(binomial.atMost(count))
        .isCloseTo(reference.cumulativeProbability(count), withinPercentage(1e-7));
    assertThat(binomial.moreThan(count))
        .isCloseTo(reference.survivalProbability(count), withinPercentage(1e-7));
  }

  @Property(tries = 300)
  void oneMoreThanTheMostWithinAnErrorIsBeyondIt(
      @ForAll @IntRange(min = 1, max = 20_000) int trials,
      @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 0.999) double rate,
      @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 0.5) double error) {
    Binomial binomial = new Binomial(trials, rate);
    int most = binomial.mostWithin(error);
    assertThat(binomial.atMost(most)).isLessThanOrEqualTo(error);
    assertThat(binomial.atMost(most + 1)).isGreaterThan(error);
  }

  @Test
  void tailsAreExactSumsAlsoWhereTheyAreTiny() {
    Binomial binomial = new Binomial(3, 0.001);
    assertThat(binomial.moreThan(1)).isCloseTo(3 * 1e-6 * 0.999 + 1e-9, withinPercentage(1e-9));
    assertThat(binomial.atMost(1))
        .isCloseTo(Math.pow(0.999, 3) + 3 * 0.001 * Math.pow(0.999, 2), withinPercentage(1e-9));
    assertThat(binomial.moreThan(-1)).isEqualTo(1);
    assertThat(binomial.atMost(-1)).isZero();
    assertThat(binomial.moreThan(3)).isZero();
  }
}
