package org.safetyjunit.internal.statistics;

/**
 * A boundary that is the cheapest for two prices, and what it comes to.
 *
 * @param boundary the boundary
 * @param priceOfPassing a rate of maxRate, in trials
 * @param priceOfNotPassing a safe rate, in trials
 * @param passing probability of passing a rate of maxRate
 * @param notPassing probability of not passing the safe rate
 * @param trials expected number of trials under the safe rate
 */
record PricedPlan(
    Boundary boundary,
    double priceOfPassing,
    double priceOfNotPassing,
    double passing,
    double notPassing,
    double trials) {

  /** Expected trials, and what it costs not to pass. */
  double cost(double price) {
    return trials + price * notPassing;
  }

  /**
   * The share of the expected trials that another plan could save, at most, if it passes maxRate
   * with a probability of {@code error} and the safe rate as often as this one: such a plan, too,
   * costs at least as much as this one at the prices of this one (weak duality).
   */
  double gap(double error) {
    return priceOfPassing * (error - passing) / trials;
  }
}
