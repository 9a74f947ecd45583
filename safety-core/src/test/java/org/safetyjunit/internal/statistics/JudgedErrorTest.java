package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A model at or above the true rate passes with a probability of no more than 1 − confidence, over
 * the drawing of the labelled set and of the trials: summed over all labelled sets, and simulated
 * from end to end.
 */
class JudgedErrorTest {

  private static final double ERROR = 0.05;
  private static final double NEGLIGIBLE = 1e-7;

  private final Map<Double, Plan> plans = new HashMap<>();

  /** A grader, a labelled set's size, and a claim. */
  private record Case(
      double maxRate, int maxTrials, double sensitivity, double falseAlarms, int size) {

    double judged(double rate) {
      return rate * sensitivity + (1 - rate) * falseAlarms;
    }
  }

  private Plan plan(Case the, JudgedRate judged) {
    if (!judged.isInformative()) {
      return null; // an error before the first call
    }
    return plans.computeIfAbsent(
        judged.threshold(),
        threshold -> {
          try {
            return Plan.of(threshold, judged.planConfidence(), the.maxTrials());
          } catch (ImpossiblePlanException e) {
            return null; // an error before the first call
          }
        });
  }

  private double passProbability(Case the, double rate) {
    plans.clear();
    BinomialDistribution found = BinomialDistribution.of(the.size(), the.sensitivity());
    BinomialDistribution flagged = BinomialDistribution.of(the.size(), the.falseAlarms());
    Map<Plan, Double> known = new HashMap<>();
    double sum = 0;
    for (int k = 0; k <= the.size(); k++) {
      for (int f = 0; f <= the.size(); f++) {
        double weight = found.probability(k) * flagged.probability(f);
        if (weight < NEGLIGIBLE) {
          sum += weight; // counted as if it passed
          continue;
        }
        Confusion confusion = new Confusion(the.size(), k, the.size(), f, the.size(), f);
        Plan plan = plan(the, JudgedRate.of(the.maxRate(), 1 - ERROR, confusion));
        if (plan != null) {
          sum +=
              weight * known.computeIfAbsent(plan, each -> each.passProbability(the.judged(rate)));
        }
      }
    }
    return sum;
  }

  private double worst(
      double[] maxRates, double[] sensitivities, double[] falseAlarms, int[] sizes) {
    double worst = 0;
    for (double maxRate : maxRates) {
      for (double sensitivity : sensitivities) {
        for (double alarms : falseAlarms) {
          for (int size : sizes) {
            int maxTrials = (int) Math.ceil(8 / maxRate);
            Case the = new Case(maxRate, maxTrials, sensitivity, alarms, size);
            for (double rate : new double[] {maxRate, 1.3 * maxRate}) {
              double chance = passProbability(the, rate);
              assertThat(chance).as("%s at %s", the, rate).isLessThanOrEqualTo(ERROR);
              worst = Math.max(worst, chance);
            }
          }
        }
      }
    }
    return worst;
  }

  @Test
  void noMorePassThanAllowedSummedOverAllLabelledSets() {
    double worst =
        worst(
            new double[] {0.1},
            new double[] {0.7, 0.95},
            new double[] {0, 0.05},
            new int[] {20, 60});
    assertThat(worst).as("an idle test would find nothing").isGreaterThan(0.001);
  }

  @Test
  @Tag("thorough")
  void noMorePassThanAllowedOverALargeGrid() {
    double worst =
        worst(
            new double[] {0.02, 0.05, 0.2},
            new double[] {0.5, 0.8, 0.9, 0.98, 1},
            new double[] {0, 0.005, 0.02, 0.1, 0.3},
            new int[] {10, 30, 100, 300});
    System.out.printf(
        "judged rate: largest chance of a wrong pass %.4f (allowed %.2f)%n", worst, ERROR);
    assertThat(worst).isGreaterThan(0.001);
  }

  private void simulate(int cells) {
    SplittableRandom random = new SplittableRandom(20261125);
    for (Case the :
        new Case[] {
          new Case(0.1, 100, 0.9, 0.02, 50),
          new Case(0.1, 100, 0.7, 0.0, 80),
          new Case(0.05, 200, 0.95, 0.1, 150)
        }) {
      plans.clear();
      int passed = 0;
      int exceeded = 0;
      for (int cell = 0; cell < cells; cell++) {
        int found = draw(random, the.size(), the.sensitivity());
        int flagged = draw(random, the.size(), the.falseAlarms());
        Confusion confusion =
            new Confusion(the.size(), found, the.size(), flagged, the.size(), flagged);
        JudgedRate judged = JudgedRate.of(the.maxRate(), 1 - ERROR, confusion);
        Plan plan = plan(the, judged);
        if (plan == null) {
          continue;
        }
        int n = 0;
        int bad = 0;
        while (plan.next(n, bad) == Plan.Next.GO_ON) {
          n++;
          boolean misaligned = random.nextDouble() < the.maxRate();
          double chance = misaligned ? the.sensitivity() : the.falseAlarms();
          bad += random.nextDouble() < chance ? 1 : 0;
        }
        passed += plan.next(n, bad) == Plan.Next.PASS ? 1 : 0;
        exceeded +=
            Bounds.lower(bad, n, judged.planConfidence()) > judged.exceedThreshold() ? 1 : 0;
      }
      double deviation = Math.sqrt(ERROR * (1 - ERROR) / cells);
      assertThat((double) passed / cells).as("%s", the).isLessThan(ERROR + 3 * deviation);
      assertThat((double) exceeded / cells).as("%s", the).isLessThan(ERROR + 3 * deviation);
    }
  }

  private static int draw(SplittableRandom random, int size, double chance) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += random.nextDouble() < chance ? 1 : 0;
    }
    return count;
  }

  @Test
  void noMorePassOrExceedThanAllowedSimulatedFromEndToEnd() {
    simulate(2_000);
  }

  @Test
  @Tag("thorough")
  void noMorePassOrExceedThanAllowedInManySimulatedCells() {
    simulate(200_000);
  }

  @Test
  void withoutTheMoveAPoorGraderWouldPassTooMany() {
    Case poor = new Case(0.05, 200, 0.7, 0, 100);
    assertThat(Plan.of(0.05, 0.95, 200).passProbability(poor.judged(0.05))).isGreaterThan(0.15);
  }

  @Test
  void aGoodGraderStillLetsAGoodModelPass() {
    Case good = new Case(0.05, 300, 0.97, 0, 200);
    assertThat(passProbability(good, 0.005)).isGreaterThan(0.9);
  }
}
