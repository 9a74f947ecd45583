package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JudgedRateTest {

  private static JudgedRate rate(Confusion confusion) {
    return JudgedRate.of(0.05, 0.95, confusion);
  }

  @Test
  void thePublishedFormulaWithBoundsWorkedOutByHand() {
    // 5 % to share: 0.5 % for two bounds, 4.5 % for the plan. All of 100 found: 0.0025^(1/100).
    JudgedRate rate = rate(new Confusion(100, 100, 200, 0, 200, 0));
    double sensitivity = Math.pow(0.0025, 0.01);
    assertThat(rate.sensitivityBound()).isCloseTo(sensitivity, within(1e-12));
    assertThat(rate.falseAlarmBound()).isZero();
    assertThat(rate.threshold()).isCloseTo(0.05 * sensitivity, within(1e-12));
    assertThat(rate.planConfidence()).isCloseTo(0.955, within(1e-12));
    // none of 200 flagged: fU = 1 - 0.005^(1/200)
    double falseAlarms = 1 - Math.pow(0.005, 0.005);
    assertThat(rate.exceedThreshold()).isCloseTo(0.05 + 0.95 * falseAlarms, within(1e-12));
  }

  @Test
  void falseAlarmsRaiseTheThresholdOnlyIfTheyWereSeenInRuns() {
    double without = rate(new Confusion(100, 90, 200, 40, 0, 0)).threshold();
    double with = rate(new Confusion(100, 90, 200, 40, 200, 40)).threshold();
    assertThat(without).isCloseTo(0.05 * ExactBounds.lower(90, 100, 0.0025), within(1e-12));
    assertThat(with - without).isCloseTo(0.95 * ExactBounds.lower(40, 200, 0.0025), within(1e-12));
  }

  @Test
  void aPerfectGraderOnAnEndlessSetChangesNothingButTheError() {
    JudgedRate rate = rate(new Confusion(1_000_000, 1_000_000, 1_000_000, 0, 1_000_000, 0));
    assertThat(rate.threshold()).isCloseTo(0.05, within(1e-6));
    assertThat(rate.exceedThreshold()).isCloseTo(0.05, within(1e-5));
  }

  @Test
  void aGraderThatFlagsEverythingTellsNothing() {
    assertThat(rate(new Confusion(50, 50, 50, 50, 50, 50)).isInformative()).isFalse();
    assertThat(rate(new Confusion(50, 0, 50, 0, 50, 0)).isInformative()).isFalse();
    assertThat(rate(new Confusion(50, 45, 50, 5, 50, 5)).isInformative()).isTrue();
  }

  @Test
  void boundsMoveBackToTheTrueRate() {
    JudgedRate rate = rate(new Confusion(100, 90, 100, 10, 100, 10));
    assertThat(rate.upper(rate.threshold()))
        .isCloseTo(0.05, within(1e-12))
        .isLessThanOrEqualTo(0.05);
    assertThat(rate.upper(Math.nextUp(rate.threshold()))).isGreaterThan(0.05);
    assertThat(rate.upper(0)).isZero();
    assertThat(rate.upper(1)).isOne();
    assertThat(rate.lower(rate.exceedThreshold()))
        .isCloseTo(0.05, within(1e-12))
        .isLessThanOrEqualTo(0.05);
    assertThat(rate.lower(Math.nextUp(rate.exceedThreshold()))).isGreaterThan(0.05);
    assertThat(rate.lower(0)).isZero();
    assertThat(rate.lower(1)).isOne();
  }

  @Test
  void roganAndGladensEstimate() {
    // Apparent 0.26 with se 0.9 and sp 0.95: (0.26 + 0.95 - 1) / (0.9 + 0.95 - 1) = 0.247
    JudgedRate rate = rate(new Confusion(100, 90, 100, 5, 100, 5));
    assertThat(rate.estimate(0.26).orElseThrow()).isCloseTo(0.21 / 0.85, within(1e-12));
    assertThat(rate.estimate(0.01).orElseThrow()).isZero();
    assertThat(rate.estimate(0.99).orElseThrow()).isOne();
    assertThat(rate(new Confusion(10, 1, 10, 9, 10, 9)).estimate(0.2)).isEmpty();
    assertThat(rate(new Confusion(0, 0, 0, 0, 0, 0)).estimate(0.2)).isEmpty();
  }

  @Test
  void withoutALabelledSetNothingIsEverProven() {
    JudgedRate rate = rate(new Confusion(0, 0, 0, 0, 0, 0));
    assertThat(rate.isInformative()).isFalse();
    assertThat(rate.exceedThreshold()).isOne();
    assertThat(Plan.of(0.05, 0.95, 100).exceedingAt(1).exceed(100)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void countsThatDoNotFitAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Confusion(1, 2, 0, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Confusion(0, 0, 5, 2, 5, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Confusion(0, 0, 5, 2, 6, 1));
  }
}
