package org.safetyjunit.internal.forecast;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.traffic.Prices;
import org.safetyjunit.internal.trial.Cell;

/**
 * What a cell would take if its model is safe: misaligned in a tenth of {@code maxRate}.
 *
 * @param id of the cell
 * @param testClass the class that would be run
 * @param test its method
 * @param model name of the model
 * @param maxRate highest acceptable rate, as claimed
 * @param confidence of the claim
 * @param proof whether passing proves it
 * @param maxTrials most trials
 * @param trialsToPass trials if none is misaligned
 * @param expectedTrials expected for the safe model
 * @param chanceToPass its chance to pass, 0 to 1
 * @param perTrial calls to the model in a trial
 * @param basis what the numbers for a trial come from
 * @param calls calls to the model, expected
 * @param judgeCalls calls to a judge, expected
 * @param usd what all of them cost; null where a price is not configured
 * @param concurrency most trials at once
 * @param rounds calls that follow one another
 * @param seconds their time; null where a call's time is not known
 */
public record CellForecast(
    String id,
    String testClass,
    String test,
    String model,
    double maxRate,
    double confidence,
    boolean proof,
    int maxTrials,
    int trialsToPass,
    double expectedTrials,
    double chanceToPass,
    Calls perTrial,
    TrialEstimate.Basis basis,
    Calls calls,
    Calls judgeCalls,
    @Nullable Double usd,
    int concurrency,
    double rounds,
    @Nullable Double seconds) {

  /**
   * A forecast.
   *
   * @param latency time of a call, if it is known
   */
  public static CellForecast of(
      Cell cell,
      TrialEstimate trial,
      Prices prices,
      Prices judgePrices,
      Optional<Duration> latency) {
    Plan plan = cell.plan();
    double safeRate = plan.maxRate() / 10;
    double trials = plan.expectedTrials(safeRate);
    Calls calls = trial.model().times(trials);
    Calls judgeCalls = trial.judge().times(trials);
    OptionalDouble usd = calls.usd(prices);
    OptionalDouble judgeUsd = judgeCalls.usd(judgePrices);
    double rounds = Math.max(1, trials / cell.concurrency()) * trial.model().calls();
    return new CellForecast(
        cell.id(),
        cell.testClass(),
        cell.test(),
        cell.model(),
        cell.maxRate(),
        cell.confidence(),
        plan.isProof(),
        plan.maxTrials(),
        plan.trialsToPass(0, 0),
        trials,
        plan.passProbability(safeRate),
        trial.model(),
        trial.basis(),
        calls,
        judgeCalls,
        usd.isPresent() && judgeUsd.isPresent() ? usd.getAsDouble() + judgeUsd.getAsDouble() : null,
        cell.concurrency(),
        rounds,
        latency.map(time -> rounds * time.toNanos() / 1e9).orElse(null));
  }
}
