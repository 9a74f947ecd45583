package org.safetyjunit.internal.statistics;

/**
 * Chooses the boundary of a sequential plan among those that are the cheapest for some prices, and
 * hence the optimum of their own error probabilities (see {@link BackwardInduction}). A safe model
 * is taken to have a rate of maxRate / 5.
 *
 * <ul>
 *   <li>The error allowed is used up ({@link Calibration}).
 *   <li>Not to pass costs three maxima: somebody has to find out why, and to run again.
 *   <li>At maxRate / 3, / 5 and / 10 the chance to pass is no less than that of the {@link
 *       FixedSizeTest} of the same maximum: the price of not passing is raised until it is not.
 *       That happens from each maximum at which that test allows one bad trial more, and leaves no
 *       error unused; such plans need more trials than those for a somewhat larger maximum.
 *   <li>A difference below 2^-40, about 1e-12, does not count: a sum over thousands of trials is
 *       rounded by as much. In trials it would count: after 3,000, the fixed-size test fails a
 *       third of 20 % with a probability of 1e-108; a plan that fails it no more often needs twice
 *       as many.
 *   <li>Probabilities come in steps, which are coarse where few counts pass. Where the plan found
 *       might leave half a percent of its trials to be saved, plans for other prices are tried.
 * </ul>
 */
final class PlanSearch {
  private static final double MAXIMA = 3;
  private static final double[] SAFE_SHARES = {3, 5, 10};
  private static final double UNSEEN = 0x1p-40;
  private static final double ROUNDING = 1e-12;
  private static final double GAP = 0.005;
  private static final int FEW_COUNTS = 24;
  private static final double LARGEST_PRICE = 1e80;

  private final double maxRate;
  private final double error;
  private final double firstPrice;
  private final Calibration calibration;
  private final double[] mostNotPassing;

  private PlanSearch(double maxRate, double error, int maxTrials) {
    this.maxRate = maxRate;
    this.error = error;
    this.firstPrice = MAXIMA * maxTrials;
    this.calibration = new Calibration(maxRate, maxRate / 5, error, maxTrials);
    this.mostNotPassing = new double[SAFE_SHARES.length];
    int mostBad = FixedSizeTest.mostBad(maxRate, error, maxTrials);
    for (int i = 0; i < SAFE_SHARES.length; i++) {
      double more = FixedSizeTest.chanceOfMore(mostBad, maxTrials, maxRate / SAFE_SHARES[i]);
      mostNotPassing[i] = Math.max(more * (1 + ROUNDING), UNSEEN);
    }
  }

  /**
   * The plan chosen.
   *
   * @param maxTrials no less than {@link FixedSizeTest#minimumTrials}
   */
  static PricedPlan choose(double maxRate, double confidence, int maxTrials) {
    double error = FixedSizeTest.allowedError(confidence);
    return new PlanSearch(maxRate, error, maxTrials).choose();
  }

  private PricedPlan choose() {
    PricedPlan plan = calibration.cheapest(firstPrice);
    if (!powerful(plan)) {
      plan = calibration.cheapest(priceOfPower(plan));
    }
    while (!powerful(plan)) {
      plan = calibration.cheapest(plan.priceOfNotPassing() * 1.05);
    }
    boolean coarse = plan.boundary().counts() <= FEW_COUNTS && plan.gap(error) > GAP;
    return coarse ? bestAround(plan) : plan;
  }

  /**
   * About the lowest price with enough power. There is one: as the price grows, trials cost nothing
   * beside it, and the cheapest plan passes whatever the fixed-size test passes (Neyman and
   * Pearson).
   */
  private double priceOfPower(PricedPlan without) {
    double low = without.priceOfNotPassing();
    double factor = 2;
    PricedPlan plan = calibration.roughly(low * factor, without);
    while (!powerful(plan)) {
      low *= factor;
      factor *= factor;
      if (low > LARGEST_PRICE) {
        throw new IllegalStateException("no plan has the power of the fixed-size test: " + plan);
      }
      plan = calibration.roughly(low * factor, plan);
    }
    while (plan.priceOfNotPassing() > 1.05 * low) {
      double middle = Math.sqrt(low * plan.priceOfNotPassing());
      PricedPlan between = calibration.roughly(middle, plan);
      if (powerful(between)) {
        plan = between;
      } else {
        low = middle;
      }
    }
    return plan.priceOfNotPassing();
  }

  private PricedPlan bestAround(PricedPlan plan) {
    double price = plan.priceOfNotPassing();
    PricedPlan best = plan;
    for (double other = price / 2; other < price * 8; other *= 1.1) {
      PricedPlan candidate = calibration.cheapest(other);
      if (candidate.cost(price) < best.cost(price) && powerful(candidate)) {
        best = candidate;
      }
    }
    return best;
  }

  private boolean powerful(PricedPlan plan) {
    for (int i = 0; i < SAFE_SHARES.length; i++) {
      Walk walk = new Walk(plan.boundary(), maxRate / SAFE_SHARES[i]).toTheEnd();
      if (walk.stopped() > mostNotPassing[i]) {
        return false;
      }
    }
    return true;
  }
}
