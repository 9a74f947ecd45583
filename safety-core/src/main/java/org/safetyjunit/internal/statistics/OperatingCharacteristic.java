package org.safetyjunit.internal.statistics;

/**
 * What a plan does at each true rate, from its boundaries alone: so that a plan that was written
 * down can be drawn without knowing how it was made.
 */
public final class OperatingCharacteristic {

  private final Boundary boundary;

  /**
   * Of boundaries as plans write them.
   *
   * @param pass for each n from 1, the largest bad count that passes after n trials; -1 for none
   * @param stop for each n from 1, the smallest that stops; {@link Integer#MAX_VALUE} for none
   */
  public OperatingCharacteristic(int[] pass, int[] stop) {
    this.boundary = Boundary.of(pass, stop);
  }

  /** The probability of passing at a bad rate, 0 to 1. */
  public double passProbability(double rate) {
    return boundary.counts() == 0 ? 0 : new Walk(boundary, rate).toTheEnd().passed();
  }

  /** The expected number of trials at a bad rate, 0 to 1. */
  public double expectedTrials(double rate) {
    return boundary.counts() == 0 ? 0 : new Walk(boundary, rate).toTheEnd().expectedTrials();
  }
}
