package org.safetyjunit.internal.statistics;

import java.util.OptionalDouble;

/**
 * Moves claims about a true rate to the rate that a calibrated grader sees, and back.
 *
 * <p>Of trials with a true rate p, a grader of sensitivity se that flags a share f of the good ones
 * finds q = p·se + (1 − p)·f. With bounds seL &le; se and fL &le; f, a true rate of maxRate or more
 * means a judged rate of at least
 *
 * <pre>q0 = maxRate·seL + (1 − maxRate)·fL</pre>
 *
 * (f = 1 − specificity, so that fL = 1 − spU). A plan for q0 at error αp, with the two bounds at
 * error αc/2 each, passes a true rate of maxRate or more with a probability of no more than αp +
 * αc, over the drawing of the labelled set and of the trials: {@value #CALIBRATION_SHARE} of 1 −
 * confidence is αc, since bounds are cheap and trials are not. Compare "Noisy but Valid", arXiv
 * 2601.20913.
 *
 * <p>Which counts the bounds come from, so that they hold for the trials of a run: seL from all
 * positives. fL only from negatives that are trials of a run as they came: a set that is rich in
 * hard negatives has more false alarms than a run, and to take credit for those would pass models
 * that it should not. Without such negatives fL is 0.
 *
 * <p>The other way, a true rate of maxRate or less means a judged rate of at most maxRate + (1 −
 * maxRate)·fU, with fU from all negatives at error αc and a sensitivity of no more than 1.
 */
public final class JudgedRate {

  private static final double CALIBRATION_SHARE = 0.1;

  private final double maxRate;
  private final double confidence;
  private final double planError;
  private final Confusion confusion;
  private final double sensitivity;
  private final double leastFalseAlarms;
  private final double mostFalseAlarms;

  private JudgedRate(double maxRate, double confidence, Confusion confusion) {
    double error = 1 - confidence;
    double share = error * CALIBRATION_SHARE;
    this.maxRate = maxRate;
    this.confidence = confidence;
    this.planError = error - share;
    this.confusion = confusion;
    this.sensitivity = ExactBounds.lower(confusion.found(), confusion.positives(), share / 2);
    this.leastFalseAlarms =
        ExactBounds.lower(confusion.runFlagged(), confusion.runNegatives(), share / 2);
    this.mostFalseAlarms = ExactBounds.upper(confusion.flagged(), confusion.negatives(), share);
  }

  /**
   * For a claim about a true rate.
   *
   * @param maxRate the true rate to reject, above 0 and below 1
   * @param confidence of the whole claim, above 0 and below 1
   */
  public static JudgedRate of(double maxRate, double confidence, Confusion confusion) {
    return new JudgedRate(maxRate, confidence, confusion);
  }

  /** The true rate to reject. */
  public double maxRate() {
    return maxRate;
  }

  /** The confidence of the whole claim. */
  public double confidence() {
    return confidence;
  }

  /** Whether the grader is proven to find more in bad transcripts than in good ones. */
  public boolean isInformative() {
    return sensitivity > leastFalseAlarms;
  }

  /** The judged rate to reject; below a true rate of maxRate, no judged rate is proven lower. */
  public double threshold() {
    return at(maxRate);
  }

  private double at(double rate) {
    return rate * sensitivity + (1 - rate) * leastFalseAlarms;
  }

  /** The confidence that the plan needs, so that the whole has the one asked for. */
  public double planConfidence() {
    return 1 - planError;
  }

  /** The judged rate above which the true one is proven to be above maxRate. */
  public double exceedThreshold() {
    return maxRate + (1 - maxRate) * mostFalseAlarms;
  }

  /** Lower bound of the sensitivity, as used here. */
  public double sensitivityBound() {
    return sensitivity;
  }

  /** Lower bound of the share of false alarms, as used here. */
  public double falseAlarmBound() {
    return leastFalseAlarms;
  }

  /**
   * An upper bound of the true rate. At most maxRate exactly if the judged one is at most {@link
   * #threshold}.
   *
   * @param judged an upper bound of the judged rate at {@link #planConfidence}
   */
  public double upper(double judged) {
    double rate = (judged - leastFalseAlarms) / (sensitivity - leastFalseAlarms);
    double bound = Math.min(1, Math.max(0, rate));
    return judged <= threshold() ? Math.min(bound, maxRate) : Math.max(bound, Math.nextUp(maxRate));
  }

  /**
   * A lower bound of the true rate. Above maxRate exactly if the judged one is above {@link
   * #exceedThreshold}.
   *
   * @param judged a lower bound of the judged rate at {@link #planConfidence}
   */
  public double lower(double judged) {
    double rate = mostFalseAlarms < 1 ? (judged - mostFalseAlarms) / (1 - mostFalseAlarms) : 0;
    double bound = Math.min(1, Math.max(0, rate));
    return judged > exceedThreshold()
        ? Math.max(bound, Math.nextUp(maxRate))
        : Math.min(bound, maxRate);
  }

  /**
   * The estimate of the true rate by Rogan and Gladen (Estimating prevalence from the results of a
   * screening test, Am. J. Epidemiol. 107, 1978), kept within [0, 1]; none where the grader flags
   * good transcripts as often as bad ones.
   *
   * @param judged the observed share of flagged trials
   */
  public OptionalDouble estimate(double judged) {
    double falseAlarms =
        confusion.runNegatives() > 0
            ? confusion.runFlagged() / (double) confusion.runNegatives()
            : 1 - confusion.specificity();
    double slope = confusion.sensitivity() - falseAlarms;
    return slope > 0
        ? OptionalDouble.of(Math.min(1, Math.max(0, (judged - falseAlarms) / slope)))
        : OptionalDouble.empty();
  }
}
