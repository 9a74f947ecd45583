package org.safetyjunit.internal.statistics;

/**
 * The exact distribution of a run under a boundary and a true rate, advanced trial by trial: the
 * forward recursion of Armitage, McPherson and Rowe (1969), in one dimension because a count can
 * only grow by one.
 *
 * <p>States whose probability is below {@value #NEGLIGIBLE} are dropped, which keeps a step as wide
 * as the distribution instead of as wide as the boundary.
 */
final class Walk {
  private static final double NEGLIGIBLE = 1e-40;

  private final Boundary boundary;
  private final double bad;
  private final double good;

  // Mutable state
  private final double[] undecided;
  private int lowest;
  private int highest;
  private int nextPass;
  private int trials;
  private double passed;
  private double stopped;
  private double expectedTrials;

  /**
   * @param rate the true rate of bad trials, 0 to 1
   */
  Walk(Boundary boundary, double rate) {
    this.boundary = boundary;
    this.bad = rate;
    this.good = 1 - rate;
    this.undecided = new double[boundary.counts() + 1];
    this.undecided[0] = 1;
    this.stopped = boundary.counts() == 0 ? 1 : 0;
  }

  void step() {
    trials++;
    expectedTrials += 1 - passed - stopped;
    if (boundary.stops(trials, highest + 1)) {
      stopped += undecided[highest] * bad;
    } else if (undecided[highest] * bad > NEGLIGIBLE) {
      highest++;
    }
    for (int k = highest; k > lowest; k--) {
      undecided[k] = undecided[k] * good + undecided[k - 1] * bad;
    }
    undecided[lowest] *= good;
    if (boundary.passes(trials, nextPass)) {
      passed += undecided[nextPass];
      undecided[nextPass] = 0;
      nextPass++;
      lowest = Math.max(lowest, nextPass);
    }
    while (lowest < highest && undecided[lowest] < NEGLIGIBLE) {
      undecided[lowest++] = 0;
    }
  }

  Walk toTheEnd() {
    while (!decided()) {
      step();
    }
    return this;
  }

  Walk advanceTo(int n) {
    while (trials < n && !decided()) {
      step();
    }
    return this;
  }

  boolean decided() {
    return nextPass == boundary.counts();
  }

  /** The expected number of trials that a run ending by now, or cut short now, has taken. */
  double expectedTrials() {
    return expectedTrials;
  }

  /** The probability of having passed by now. */
  double passed() {
    return passed;
  }

  /** The probability of having stopped unpassed by now. */
  double stopped() {
    return stopped;
  }

  /** The probability of being undecided now with at most {@code most} bad trials. */
  double undecidedWithAtMost(int most) {
    double sum = 0;
    for (int k = lowest; k <= Math.min(most, highest); k++) {
      sum += undecided[k];
    }
    return sum;
  }
}
