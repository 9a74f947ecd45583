package org.safetyjunit.internal.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * The rate at which a probability that falls as the rate grows comes down to 1 - confidence; found
 * by the Illinois variant of false position (Dowell and Jarratt 1971) on its logarithm, from above.
 */
final class UpperBound {
  private static final double PRECISION = 1e-10;

  private final Plan plan;
  private final DoubleUnaryOperator probability;

  UpperBound(Plan plan, DoubleUnaryOperator probability) {
    this.plan = plan;
    this.probability = probability;
  }

  double passed() {
    return plan.isProof() ? between(0, plan.maxRate()) : between(0, 1);
  }

  double unpassed() {
    if (!plan.isProof()) {
      return between(0, 1);
    }
    double justAbove = Math.nextUp(plan.maxRate());
    return excess(justAbove) <= 0 ? justAbove : between(justAbove, 1);
  }

  private double between(double from, double to) {
    double low = from;
    double high = to;
    double excessLow = excess(low);
    double excessHigh = excess(high);
    if (excessHigh > 0) {
      return high;
    }
    int lastMoved = 0;
    while (high - low > PRECISION * high) {
      double cut = (low * excessHigh - high * excessLow) / (excessHigh - excessLow);
      double middle = cut > low && cut < high ? cut : (low + high) / 2;
      double excess = excess(middle);
      if (excess > 0) {
        low = middle;
        excessLow = excess;
        excessHigh /= lastMoved > 0 ? 2 : 1;
        lastMoved = 1;
      } else {
        high = middle;
        excessHigh = excess;
        excessLow /= lastMoved < 0 ? 2 : 1;
        lastMoved = -1;
      }
    }
    return high;
  }

  /** The logarithm of the probability over 1 - confidence; bounded, so as to be interpolated. */
  private double excess(double rate) {
    double share = probability.applyAsDouble(rate) / (1 - plan.confidence());
    return Math.log(Math.max(share, Double.MIN_NORMAL));
  }
}
