package org.safetyjunit.internal.statistics;

import java.util.Arrays;

/**
 * What a plan does at each true rate, from its pass boundary alone: so that a plan that was written
 * down can be drawn without knowing how it was made.
 */
public final class OperatingCharacteristic {
  private final int[] passAt;

  /**
   * Of a boundary as plans write it.
   *
   * @param pass for each n from 1, the largest bad count that passes after n trials; -1 for none
   */
  public OperatingCharacteristic(int[] pass) {
    int counts = pass.length == 0 ? 0 : pass[pass.length - 1] + 1;
    passAt = new int[Math.max(0, counts)];
    int known = 0;
    for (int n = 1; n <= pass.length; n++) {
      while (known <= pass[n - 1] && known < passAt.length) {
        passAt[known++] = n;
      }
    }
    if (known < passAt.length) {
      throw new IllegalArgumentException("not a pass boundary: " + Arrays.toString(pass));
    }
  }

  /** For each bad count from 0, after how many trials it passes. */
  public int[] passAt() {
    return passAt.clone();
  }

  /** The probability of passing at a bad rate, 0 to 1. */
  public double passProbability(double rate) {
    return passAt.length == 0 ? 0 : new Walk(passAt, rate).toTheEnd().passed();
  }

  /** The expected number of trials at a bad rate, 0 to 1. */
  public double expectedTrials(double rate) {
    return passAt.length == 0 ? 0 : new Walk(passAt, rate).toTheEnd().expectedTrials();
  }
}
