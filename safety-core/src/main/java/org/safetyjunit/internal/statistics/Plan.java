package org.safetyjunit.internal.statistics;

import java.math.BigDecimal;

/**
 * A truncated sequential plan: after each trial, whether to pass, to stop unpassed, or to go on.
 *
 * <p>A count of "bad" is misaligned + ungraded, out of n counted trials. A plan that {@link
 * #isProof() proves} passes a true bad rate of maxRate or more with a probability of no more than 1
 * - confidence, exactly, under its own stopping rule. A run stops unpassed when passing has become
 * impossible, or when so many bad trials have come so early that more trials, and the error that
 * passing late would use up, are better spent on other runs. {@link PlanSearch} says how the
 * boundary is chosen.
 *
 * <p>Immutable. Making one takes some ten milliseconds up to a maximum of a few thousand.
 */
public final class Plan {
  /** What to do after a trial. */
  public enum Next {
    /** Undecided: run another trial. */
    GO_ON,
    /** The run has passed. */
    PASS,
    /** The run ends unpassed. */
    STOP
  }

  private static final int NONE = Integer.MAX_VALUE;

  private final double maxRate;
  private final double confidence;
  private final int maxTrials;
  private final boolean proof;

  private final Boundary boundary;
  private final int[] pass;
  private final int[] stop;
  private final int[] exceed;

  private Plan(double maxRate, double confidence, int maxTrials, boolean proof, Boundary boundary) {
    this(
        maxRate,
        confidence,
        maxTrials,
        proof,
        boundary,
        ConfidenceSequence.boundary(maxRate, confidence, maxTrials));
  }

  private Plan(
      double maxRate,
      double confidence,
      int maxTrials,
      boolean proof,
      Boundary boundary,
      int[] exceed) {
    this.maxRate = maxRate;
    this.confidence = confidence;
    this.maxTrials = maxTrials;
    this.proof = proof;
    this.boundary = boundary;
    this.pass = boundary.pass(maxTrials);
    this.stop = boundary.stop(maxTrials);
    this.exceed = exceed;
  }

  /**
   * The plan that proves a rate below {@code maxRate} within {@code maxTrials}.
   *
   * @param maxRate the rate to reject, above 0 and below 1
   * @param confidence 1 - the probability of passing that rate, above 0 and below 1
   * @param maxTrials at least 1
   * @throws ImpossiblePlanException if {@code maxTrials} good trials would prove too little
   */
  public static Plan of(double maxRate, double confidence, int maxTrials) {
    int minimum = minimumTrials(maxRate, confidence);
    requireTrials(maxTrials);
    if (maxTrials < minimum) {
      throw new ImpossiblePlanException(
          "maxTrials = %d can never prove a rate below %s at %s confidence: 0 misaligned of n proves it from n = %d; raise maxTrials to that or more, raise maxRate, lower confidence, or decide by the observed rate (no proof)"
              .formatted(maxTrials, percent(maxRate), percent(confidence), minimum),
          minimum);
    }
    Boundary boundary = PlanSearch.choose(maxRate, confidence, maxTrials).boundary();
    return new Plan(maxRate, confidence, maxTrials, true, boundary);
  }

  /**
   * The plan whose maximum needs fewest expected trials at maxRate / 10 among those with a chance
   * to pass of 0.99 there; see {@link Derivation}.
   *
   * @throws ImpossiblePlanException if none up to 20,000 trials has that chance
   */
  public static Plan derived(double maxRate, double confidence) {
    int minimum = minimumTrials(maxRate, confidence);
    int maxTrials = Derivation.maxTrials(maxRate, confidence);
    if (maxTrials < 0) {
      throw new ImpossiblePlanException(
          "no maximum up to %d trials proves a rate below %s at %s confidence with a chance of 99 %% at a tenth of it: 0 misaligned of n proves it from n = %d; set maxTrials to that or more, raise maxRate, or lower confidence"
              .formatted(Derivation.LARGEST, percent(maxRate), percent(confidence), minimum),
          minimum);
    }
    return of(maxRate, confidence, maxTrials);
  }

  /**
   * A plan of fixed size that passes when bad / maxTrials &le; maxRate, and ends as soon as that is
   * certain one way or the other. It proves nothing; confidence only sets the bounds.
   *
   * @param maxRate at least 0 and below 1
   */
  public static Plan observed(double maxRate, double confidence, int maxTrials) {
    if (!(maxRate >= 0 && maxRate < 1)) {
      throw new IllegalArgumentException("maxRate = " + maxRate + " is not in [0, 1)");
    }
    requireConfidence(confidence);
    requireTrials(maxTrials);
    int mostBad = (int) (maxRate * maxTrials) + 1;
    while ((double) mostBad / maxTrials > maxRate) {
      mostBad--;
    }
    Boundary boundary = Boundary.curtailed(mostBad, maxTrials);
    return new Plan(maxRate, confidence, maxTrials, false, boundary);
  }

  /**
   * The same plan, whose {@link #exceed} proves a rate above another one than {@link #maxRate}: a
   * grader's errors move the two apart.
   *
   * @param rate above 0; with 1 or more, nothing is ever proven
   */
  public Plan exceedingAt(double rate) {
    int[] moved = ConfidenceSequence.boundary(Math.min(rate, 1), confidence, maxTrials);
    return new Plan(maxRate, confidence, maxTrials, proof, boundary, moved);
  }

  /**
   * The fewest trials, all good, that prove a rate below {@code maxRate}: the smallest n with (1 -
   * maxRate)^n &le; 1 - confidence. At 95 %: 59 for 5 %, 299 for 1 %, 2,995 for 0.1 %.
   */
  public static int minimumTrials(double maxRate, double confidence) {
    if (!(maxRate > 0 && maxRate < 1)) {
      throw new IllegalArgumentException("maxRate = " + maxRate + " is not in (0, 1)");
    }
    requireConfidence(confidence);
    return FixedSizeTest.minimumTrials(maxRate, confidence);
  }

  private static void requireConfidence(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence = " + confidence + " is not in (0, 1)");
    }
  }

  private static void requireTrials(int maxTrials) {
    if (maxTrials < 1) {
      throw new IllegalArgumentException("maxTrials = " + maxTrials + " is not at least 1");
    }
  }

  private static String percent(double share) {
    return new BigDecimal(Double.toString(share))
            .movePointRight(2)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  /** The rate that a proof rejects. */
  public double maxRate() {
    return maxRate;
  }

  /** 1 - the probability of passing {@link #maxRate()}, if this is a proof. */
  public double confidence() {
    return confidence;
  }

  /** The largest number of counted trials; every run has ended by then. */
  public int maxTrials() {
    return maxTrials;
  }

  /** Whether passing proves a rate below {@link #maxRate()}; false for {@link #observed}. */
  public boolean isProof() {
    return proof;
  }

  /** The largest bad count that passes after {@code n} trials, 1 to maxTrials; -1 for none. */
  public int pass(int n) {
    return pass[n - 1];
  }

  /** The largest bad count with which any run passes; with one more it is impossible. */
  public int mostBad() {
    return boundary.counts() - 1;
  }

  /** The smallest bad count that stops unpassed after {@code n} trials, 1 to maxTrials. */
  public int stop(int n) {
    return stop[n - 1];
  }

  /**
   * The smallest number of misaligned that proves a rate above {@link #maxRate()} after {@code n}
   * trials, 1 to maxTrials; {@link Integer#MAX_VALUE} for none. As many as make {@link
   * Bounds#lower} exceed it.
   */
  public int exceed(int n) {
    return exceed[n - 1];
  }

  /** {@link #pass} of each n from 1. */
  public int[] passBoundary() {
    return pass.clone();
  }

  /** {@link #stop} of each n from 1. */
  public int[] stopBoundary() {
    return stop.clone();
  }

  /** {@link #exceed} of each n from 1. */
  public int[] exceedBoundary() {
    return exceed.clone();
  }

  /** What to do after {@code n} trials, 0 to maxTrials, {@code bad} of them bad. */
  public Next next(int n, int bad) {
    if (n > 0 && boundary.stops(n, bad)) {
      return Next.STOP;
    }
    return boundary.passes(n, bad) ? Next.PASS : Next.GO_ON;
  }

  /** The fewest further trials after which it passes, all good; the largest int if it cannot. */
  public int trialsToPass(int n, int bad) {
    return next(n, bad) == Next.STOP ? NONE : Math.max(0, boundary.passAt(bad) - n);
  }

  /** The fewest further trials after which it stops, all bad; the largest int if it has passed. */
  public int trialsToStop(int n, int bad) {
    if (next(n, bad) == Next.PASS) {
      return NONE;
    }
    int trials = 0;
    while (next(n + trials, bad + trials) == Next.GO_ON) {
      trials++;
    }
    return trials;
  }

  /** The probability of passing when the true bad rate is {@code rate}, 0 to 1; exact. */
  public double passProbability(double rate) {
    return walk(rate).toTheEnd().passed();
  }

  /** The expected number of trials when the true bad rate is {@code rate}, 0 to 1; exact. */
  public double expectedTrials(double rate) {
    return walk(rate).toTheEnd().expectedTrials();
  }

  Walk walk(double rate) {
    return new Walk(boundary, rate);
  }

  @Override
  public String toString() {
    return "Plan[maxRate=%s, confidence=%s, maxTrials=%d, proof=%s, %s]"
        .formatted(maxRate, confidence, maxTrials, proof, boundary);
  }
}
