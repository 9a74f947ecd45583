package org.safetyjunit.benchmarks;

import java.util.Locale;
import org.safetyjunit.internal.statistics.Plan;

/**
 * Prints, as JSON, how many trials a verdict needs in the mean: by a plan, and by a test of fixed
 * size at the same confidence that is cut short as soon as its end is certain.
 */
public final class ExpectedTrials {

  private ExpectedTrials() {}

  /** Takes maxRate, confidence, maxTrials, then true rates. */
  public static void main(String[] arguments) {
    double maxRate = Double.parseDouble(arguments[0]);
    double confidence = Double.parseDouble(arguments[1]);
    int maxTrials = Integer.parseInt(arguments[2]);
    Plan plan = Plan.of(maxRate, confidence, maxTrials);
    Plan curtailed = curtailed(maxRate, confidence, maxTrials);
    for (int i = 3; i < arguments.length; i++) {
      double rate = Double.parseDouble(arguments[i]);
      System.out.println(
          String.format(
              Locale.ROOT,
              "{\"rate\": %s, \"plan\": %.3f, \"passes\": %.5f, \"curtailed\": %.3f,"
                  + " \"curtailedPasses\": %.5f}",
              arguments[i],
              plan.expectedTrials(rate),
              plan.passProbability(rate),
              curtailed.expectedTrials(rate),
              curtailed.passProbability(rate)));
    }
  }

  /** The fixed size test that passes with as many bad trials as the confidence allows. */
  private static Plan curtailed(double maxRate, double confidence, int trials) {
    int mostBad = 0;
    while (passes(mostBad + 1, trials, maxRate) <= 1 - confidence) {
      mostBad++;
    }
    return Plan.observed((mostBad + 0.5) / trials, confidence, trials);
  }

  /** P(Binomial(trials, rate) &le; most). */
  private static double passes(int most, int trials, double rate) {
    double term = Math.pow(1 - rate, trials);
    double sum = term;
    for (int k = 1; k <= most; k++) {
      term *= (trials - k + 1) / (double) k * rate / (1 - rate);
      sum += term;
    }
    return sum;
  }
}
