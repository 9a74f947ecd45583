package org.safetyjunit.internal.statistics;

/**
 * Finds the cheapest plan that keeps to the error allowed, for a price of not passing: that of the
 * {@link BackwardInduction} with the lowest price of passing, by bisection, with which the plan,
 * summed exactly, passes a rate of maxRate with no more than that probability. The probability
 * falls, in steps, as the price grows.
 */
final class Calibration {
  /**
   * When to end the bisection.
   *
   * @param price as soon as the price is known as closely as this, relatively
   * @param error as soon as no larger share of the error is left unused
   */
  private record Precision(double price, double error) {
    static final Precision FINE = new Precision(1e-6, 1e-4);
    static final Precision ROUGH = new Precision(1e-2, 1e-3);
  }

  private final double maxRate;
  private final double safeRate;
  private final double error;
  private final BackwardInduction induction;

  /**
   * @param safeRate the rate under which trials are counted and not passing has its price
   * @param error the probability of passing maxRate that is allowed
   */
  Calibration(double maxRate, double safeRate, double error, int maxTrials) {
    this.maxRate = maxRate;
    this.safeRate = safeRate;
    this.error = error;
    this.induction = new BackwardInduction(maxRate, safeRate, maxTrials);
  }

  /** The plan; its boundary has no counts where it is cheapest not to try. */
  PricedPlan cheapest(double priceOfNotPassing) {
    return search(priceOfNotPassing, Precision.FINE);
  }

  /** A plan that is almost the one; found faster if {@code similar} has a similar price. */
  PricedPlan roughly(double priceOfNotPassing, PricedPlan similar) {
    double guess = similar.priceOfPassing();
    return search(priceOfNotPassing, Precision.ROUGH, 2 * guess, guess / 2);
  }

  private PricedPlan search(double priceOfNotPassing, Precision precision, double... guesses) {
    double low = 1;
    // Whoever never passes pays one trial and the price, so that no cheapest plan passes for more
    double high = (1 + priceOfNotPassing) / error;
    Boundary best = induction.cheapest(high, priceOfNotPassing);
    double passing = passing(best);
    double enough = error * (1 - precision.error());
    for (int i = 0; high > low * (1 + precision.price()) && passing < enough; i++) {
      boolean guessed = i < guesses.length && guesses[i] > low && guesses[i] < high;
      double middle = guessed ? guesses[i] : Math.sqrt(low * high);
      Boundary boundary = induction.cheapest(middle, priceOfNotPassing);
      double chance = passing(boundary);
      if (chance > error) {
        low = middle;
      } else {
        high = middle;
        best = boundary;
        passing = chance;
      }
    }
    Walk safe = new Walk(best, safeRate).toTheEnd();
    return new PricedPlan(
        best, high, priceOfNotPassing, passing, safe.stopped(), safe.expectedTrials());
  }

  /** The probability of passing maxRate; not summed to the end once it is too large. */
  private double passing(Boundary boundary) {
    Walk walk = new Walk(boundary, maxRate);
    while (!walk.decided() && walk.passed() <= error) {
      walk.step();
    }
    return walk.passed();
  }
}
