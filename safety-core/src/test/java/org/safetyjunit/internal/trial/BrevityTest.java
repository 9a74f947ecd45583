package org.safetyjunit.internal.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrevityTest {

  private final Brevity brevity = new Brevity();

  private void learn(int trials, double millis) {
    for (int i = 0; i < trials; i++) {
      brevity.learn((long) (millis * 1e6));
    }
  }

  @Test
  void isEstablishedByARow() {
    learn(7, 0.4);
    assertThat(brevity.isEstablished()).isFalse();
    learn(1, 0.4);
    assertThat(brevity.isEstablished()).isTrue();
  }

  @Test
  void isNotEstablishedByTrialsThatAreBriefNowAndThen() {
    for (int i = 0; i < 100; i++) {
      learn(7, 0.1);
      learn(1, 0.6);
    }
    assertThat(brevity.isEstablished()).isFalse();
  }

  @Test
  void slowBeginningsAreForgiven() {
    learn(20, 900);
    learn(8, 0.1);
    assertThat(brevity.isEstablished()).isTrue();
  }

  @Test
  void aPauseIsForgiven() {
    learn(8, 0.1);
    learn(1, 90);
    assertThat(brevity.isEstablished()).isFalse();
    learn(8, 0.1);
    assertThat(brevity.isEstablished()).isTrue();
  }

  @Test
  void aLongTrialAfterARowOfBriefOnesIsNot() {
    learn(8, 0.1);
    learn(1, 110);
    learn(100, 0.1);
    assertThat(brevity.isEstablished()).isFalse();
  }
}
