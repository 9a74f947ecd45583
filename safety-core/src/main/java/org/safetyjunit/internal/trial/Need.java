package org.safetyjunit.internal.trial;

import org.safetyjunit.internal.statistics.Binomial;

/**
 * How likely the next trials are needed for a verdict. Until the cell passes, which takes a known
 * number of good ones, it is only bad trials that end it; how many of those there will be is judged
 * from what has been counted, by Bayes' rule over a few rates.
 *
 * <p>This decides when calls are made, never what is concluded from them.
 */
final class Need {

  private static final double[] UNSAFE_RATES = {0.05, 0.1, 0.2, 0.4, 0.8};

  private final int toStop;
  private final double[] rates = new double[UNSAFE_RATES.length + 1];
  private final double[] weights = new double[rates.length];

  /**
   * A cell's need.
   *
   * @param safe how likely its rate is a safe one, before anything is counted; the others share the
   *     rest evenly
   */
  Need(Tally tally, double safe) {
    toStop = tally.toStop();
    rates[0] = tally.safeRate();
    weights[0] = safe;
    for (int i = 1; i < rates.length; i++) {
      rates[i] = UNSAFE_RATES[i - 1];
      weights[i] = (1 - safe) / UNSAFE_RATES.length;
    }
    learn(tally.bad(), tally.counted() - tally.bad());
  }

  private void learn(int bad, int good) {
    double[] logs = new double[rates.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rates.length; i++) {
      logs[i] = Math.log(weights[i]) + bad * Math.log(rates[i]) + good * Math.log1p(-rates[i]);
      highest = Math.max(highest, logs[i]);
    }
    double sum = 0;
    for (int i = 0; i < rates.length; i++) {
      weights[i] = Math.exp(logs[i] - highest);
      sum += weights[i];
    }
    for (int i = 0; i < rates.length; i++) {
      weights[i] /= sum;
    }
  }

  /**
   * The chance, 0 to 1, that the cell is still undecided when the trials before it are counted.
   *
   * @param trial 1 for the next trial to be counted
   */
  double of(int trial) {
    double chance = 0;
    for (int i = 0; i < rates.length; i++) {
      chance += weights[i] * fewerThan(toStop, trial - 1, rates[i]);
    }
    return chance;
  }

  /** P(Binomial(trials, rate) &lt; bad). */
  private static double fewerThan(int bad, int trials, double rate) {
    if (trials < bad) {
      return 1;
    }
    double term = Math.exp(trials * Math.log1p(-rate));
    if (term < Double.MIN_NORMAL) { // what follows would be lost with it
      return new Binomial(trials, rate).atMost(bad - 1);
    }
    double sum = 0;
    for (int k = 0; k < bad && k <= trials; k++) {
      sum += term;
      term *= (trials - k) / (k + 1.0) * rate / (1 - rate);
    }
    return Math.min(1, sum);
  }
}
