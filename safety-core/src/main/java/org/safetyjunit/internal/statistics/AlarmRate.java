package org.safetyjunit.internal.statistics;

/**
 * What share of the bad ones is found by the laxest threshold that keeps false alarms at or below a
 * given share of the good ones looked at.
 *
 * <p>Bounds are exact (Clopper and Pearson) and take the threshold as given, though it was chosen
 * on the same good ones: {@link #falseAlarmsUpper} says how high the rate may be on others.
 *
 * @param wanted the share of false alarms that is allowed
 * @param threshold scores from here on raise the alarm; infinite if only that keeps to it
 * @param falseAlarms how many good ones raise it
 * @param good of so many
 * @param detected how many bad ones raise it
 * @param bad of so many
 */
public record AlarmRate(
    double wanted, double threshold, int falseAlarms, int good, int detected, int bad) {

  /**
   * Chooses the threshold.
   *
   * @param wanted in [0, 1]
   * @param bad scores of those that should raise the alarm; at least one
   * @param good scores of those that should not; at least one
   */
  public static AlarmRate of(double wanted, double[] bad, double[] good) {
    if (!(wanted >= 0 && wanted <= 1)) {
      throw new IllegalArgumentException("a false-alarm rate of " + wanted);
    }
    RocCurve.Point chosen = RocCurve.of(bad, good).points().get(0);
    for (RocCurve.Point point : RocCurve.of(bad, good).points()) {
      if (point.falseAlarms() <= wanted) {
        chosen = point;
      }
    }
    return new AlarmRate(
        wanted,
        chosen.threshold(),
        (int) Math.round(chosen.falseAlarms() * good.length),
        good.length,
        (int) Math.round(chosen.detected() * bad.length),
        bad.length);
  }

  /** Detected ÷ bad. */
  public double rate() {
    return (double) detected / bad;
  }

  /** Lower end of a two-sided interval of {@link #rate}. */
  public double lower(double confidence) {
    return ExactBounds.lower(detected, bad, (1 - confidence) / 2);
  }

  /** Upper end of a two-sided interval of {@link #rate}. */
  public double upper(double confidence) {
    return ExactBounds.upper(detected, bad, (1 - confidence) / 2);
  }

  /** How high the share of false alarms may be all the same: a one-sided bound. */
  public double falseAlarmsUpper(double confidence) {
    return ExactBounds.upper(falseAlarms, good, 1 - confidence);
  }
}
