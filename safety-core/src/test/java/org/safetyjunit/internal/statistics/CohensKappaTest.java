package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CohensKappaTest {

  private static double kappa(int[][] table) {
    return CohensKappa.of(table).orElseThrow();
  }

  @Test
  void workedByHand() {
    // 50 cases: both yes 20, both no 15, apart 5 and 10: observed 0.7, expected 0.5
    assertThat(kappa(new int[][] {{20, 5}, {10, 15}})).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void cohensOwnExample() {
    // Cohen (1960), table 1: 200 cases in three categories, kappa = .492
    assertThat(kappa(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}))
        .isCloseTo(0.492, within(5e-4));
  }

  @Test
  void fullAgreementIsOneAndChanceIsZero() {
    assertThat(kappa(new int[][] {{5, 0}, {0, 7}})).isCloseTo(1, within(1e-12));
    assertThat(kappa(new int[][] {{4, 4}, {4, 4}})).isCloseTo(0, within(1e-12));
    assertThat(kappa(new int[][] {{0, 6}, {6, 0}})).isCloseTo(-1, within(1e-12));
  }

  @Test
  void withoutDataOrVarianceThereIsNone() {
    assertThat(CohensKappa.of(new int[][] {{0, 0}, {0, 0}})).isEmpty();
    assertThat(CohensKappa.of(new int[][] {{9, 0}, {0, 0}})).isEmpty();
  }
}
