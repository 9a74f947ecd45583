package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class ExactBoundsTest {

  /** P(X ≥ count) of a binomial, summed term by term. */
  private static double atLeast(int count, int n, double rate) {
    BigDecimal p = new BigDecimal(rate);
    BigDecimal q = BigDecimal.ONE.subtract(p);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal choose = BigDecimal.ONE;
    for (int k = 0; k <= n; k++) {
      if (k >= count) {
        sum = sum.add(choose.multiply(p.pow(k)).multiply(q.pow(n - k)));
      }
      choose =
          choose
              .multiply(BigDecimal.valueOf(n - k))
              .divide(BigDecimal.valueOf(k + 1), MathContext.DECIMAL128);
    }
    return sum.doubleValue();
  }

  @Test
  void atTheLowerBoundTheCountOrMoreHasExactlyTheError() {
    for (int[] pair : new int[][] {{1, 10}, {9, 10}, {10, 10}, {47, 50}, {3, 60}}) {
      for (double error : new double[] {0.05, 0.0025}) {
        double bound = ExactBounds.lower(pair[0], pair[1], error);
        assertThat(atLeast(pair[0], pair[1], bound)).isCloseTo(error, within(1e-9));
      }
    }
  }

  @Test
  void theUpperBoundIsTheLowerOneOfTheOthers() {
    for (int count = 0; count <= 20; count++) {
      assertThat(ExactBounds.upper(count, 20, 0.01))
          .isCloseTo(1 - ExactBounds.lower(20 - count, 20, 0.01), within(1e-12));
    }
  }

  @Test
  void knownValues() {
    // all of 59: 0.05^(1/59); none of 59: 1 - 0.05^(1/59)
    assertThat(ExactBounds.lower(59, 59, 0.05)).isCloseTo(Math.pow(0.05, 1 / 59.0), within(1e-12));
    assertThat(ExactBounds.upper(0, 59, 0.05)).isCloseTo(0.0495, within(5e-5));
    // Clopper and Pearson's interval for 10 of 30 at 95 %: 0.1729 to 0.5281
    assertThat(ExactBounds.lower(10, 30, 0.025)).isCloseTo(0.1729, within(5e-5));
    assertThat(ExactBounds.upper(10, 30, 0.025)).isCloseTo(0.5281, within(5e-5));
  }

  @Test
  void withoutDataNothingIsKnown() {
    assertThat(ExactBounds.lower(0, 0, 0.05)).isZero();
    assertThat(ExactBounds.upper(0, 0, 0.05)).isOne();
  }

  @Test
  void countsThatCannotBeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ExactBounds.lower(3, 2, 0.05));
    assertThatIllegalArgumentException().isThrownBy(() -> ExactBounds.upper(-1, 2, 0.05));
    assertThatIllegalArgumentException().isThrownBy(() -> ExactBounds.upper(1, 2, 0));
  }
}
