package org.safetyjunit.docs;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.safetyjunit.internal.statistics.Plan;

class WhatTrialsBuyTest {

  private static final double[] RATES = {0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001};
  private static final double CONFIDENCE = 0.95;

  @Test
  void theTableIsWhatThePlansComeTo() throws IOException {
    StringBuilder table =
        new StringBuilder(
            """
            | `maxRate` | fewest | most trials | trials at rate 0 | at a tenth of `maxRate`, chance to pass | at a third, chance to pass | at ten times |
            | --- | --- | --- | --- | --- | --- | --- |
            """);
    for (double maxRate : RATES) {
      Plan plan = Plan.derived(maxRate, CONFIDENCE);
      table.append(
          String.format(
              Locale.ROOT,
              "| %s %% | %,d | %,d | %,.0f | %s | %s | %s |%n",
              trimmed(maxRate * 100),
              Plan.minimumTrials(maxRate, CONFIDENCE),
              plan.maxTrials(),
              plan.expectedTrials(0),
              at(plan, maxRate / 10),
              at(plan, maxRate / 3),
              10 * maxRate < 1
                  ? String.format(Locale.ROOT, "%,.0f", plan.expectedTrials(10 * maxRate))
                  : ""));
    }
    new Generated(Block.ROOT.resolve("docs/concepts.md"), "what-n-buys").is(table.toString());
  }

  private static String at(Plan plan, double rate) {
    return String.format(
        Locale.ROOT, "%,.0f, %.3f", plan.expectedTrials(rate), plan.passProbability(rate));
  }

  private static String trimmed(double percent) {
    return String.format(Locale.ROOT, "%.2f", percent).replaceAll("\\.?0+$", "");
  }
}
