package org.safetyjunit.internal.traffic;

import java.util.function.ToDoubleFunction;

/**
 * A cap on one kind of cost, and what has been spent of it. Guarded by the lock of its {@link
 * Budget}.
 */
public final class Cap {

  /** Kinds of cost that can be capped. */
  public enum Kind {
    /** Calls to models, each attempt counted. */
    CALLS(Cost::calls),
    /** Tokens read and written. */
    TOKENS(Cost::tokens),
    /** US dollars. */
    USD(Cost::usd);

    private final ToDoubleFunction<Cost> amount;

    Kind(ToDoubleFunction<Cost> amount) {
      this.amount = amount;
    }
  }

  private final String key;
  private final Kind kind;
  private final double limit;

  // Mutable state
  private double spent;
  private double reserved;
  private int inFlight;

  /**
   * A cap of which nothing is spent.
   *
   * @param key the configuration key that sets it
   * @param limit above 0
   */
  public Cap(String key, Kind kind, double limit) {
    this.key = key;
    this.kind = kind;
    this.limit = limit;
  }

  /**
   * How much of the cap a call takes until it is settled. Calls are exact; of anything else a call
   * about which nothing is known takes all that is left, so that it goes alone.
   */
  double share(Estimate estimate) {
    double amount = kind.amount.applyAsDouble(estimate.cost());
    return isSure(estimate) ? amount : limit - spent;
  }

  /** Whether there is room for a call. */
  boolean fits(Estimate estimate) {
    return isSure(estimate)
        ? spent + reserved + share(estimate) <= limit
        : inFlight == 0 && spent < limit;
  }

  private boolean isSure(Estimate estimate) {
    return estimate.grounded() || kind == Kind.CALLS;
  }

  /** Whether nothing is in flight that could turn out cheaper than expected. */
  boolean isSettled() {
    return inFlight == 0;
  }

  void reserve(double share) {
    reserved += share;
    inFlight++;
  }

  void settle(double share, Cost actual) {
    inFlight--;
    reserved = inFlight == 0 ? 0 : reserved - share; // sums of fractions leave a rest
    spent += kind.amount.applyAsDouble(actual);
  }

  /** What is capped, and how far it has come. */
  String words() {
    return kind == Kind.USD
        ? "%s = %s is reached: %.4f spent".formatted(key, limit, spent)
        : "%s = %.0f is reached: %.0f used".formatted(key, limit, spent);
  }
}
