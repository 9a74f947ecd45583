package org.safetyjunit.internal.statistics;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * A binomial distribution, by its relation to the beta distribution (NIST Digital Library of
 * Mathematical Functions, 8.17.5), so that tails are exact also where they are tiny.
 *
 * @param trials from 1
 * @param rate above 0 and below 1
 */
public record Binomial(int trials, double rate) {

  /** The probability of {@code count} or fewer. */
  public double atMost(int count) {
    if (count < 0) {
      return 0;
    }
    return count >= trials ? 1 : RegularizedBeta.complement(rate, count + 1.0, trials - count);
  }

  /** The probability of more than {@code count}. */
  double moreThan(int count) {
    if (count < 0) {
      return 1;
    }
    return count >= trials ? 0 : RegularizedBeta.value(rate, count + 1.0, trials - count);
  }

  /** The largest count with {@code atMost(count)} of no more than {@code error}; -1 for none. */
  int mostWithin(double error) {
    int within = -1;
    int beyond = trials;
    while (beyond - within > 1) {
      int middle = within + (beyond - within) / 2;
      if (atMost(middle) <= error) {
        within = middle;
      } else {
        beyond = middle;
      }
    }
    return within;
  }
}
