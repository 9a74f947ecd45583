package org.safetyjunit.internal.statistics;

import java.util.function.DoublePredicate;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * A beta distribution (NIST Digital Library of Mathematical Functions, 8.17).
 *
 * @param a above 0
 * @param b above 0
 */
record Beta(double a, double b) {

  /** The logarithm of the density at a {@code value} between 0 and 1. */
  double logDensity(double value) {
    return (a - 1) * Math.log(value) + (b - 1) * Math.log1p(-value) - LogBeta.value(a, b);
  }

  /** The smallest value that no more than it is with a probability of {@code below}. */
  double quantile(double below) {
    return smallest(value -> RegularizedBeta.value(value, a, b) >= below);
  }

  /** The smallest value that more than it is with a probability of only {@code above}. */
  double upperQuantile(double above) {
    return smallest(value -> RegularizedBeta.complement(value, a, b) <= above);
  }

  /**
   * By halving, to neighbouring doubles: the distribution function has no plateau to be lost on.
   */
  private static double smallest(DoublePredicate reached) {
    double below = 0;
    double found = 1;
    for (double middle = 0.5; middle > below && middle < found; ) {
      if (reached.test(middle)) {
        found = middle;
      } else {
        below = middle;
      }
      middle = below + (found - below) / 2;
    }
    return found;
  }
}
