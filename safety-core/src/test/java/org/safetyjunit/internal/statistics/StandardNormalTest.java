package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNormalTest {

  /** By Python's statistics.NormalDist. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.6744897501960817",
    "0.9, 1.6448536269514715",
    "0.95, 1.9599639845400536",
    "0.99, 2.5758293035489",
    "0.999, 3.2905267314919255"
  })
  void agreesWithAnIndependentImplementation(double confidence, double expected) {
    assertThat(StandardNormal.twoSided(confidence)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void refusesAConfidenceThatIsNone() {
    for (double wrong : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThatThrownBy(() -> StandardNormal.twoSided(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not in (0, 1)");
    }
  }
}
