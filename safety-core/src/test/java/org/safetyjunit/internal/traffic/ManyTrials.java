package org.safetyjunit.internal.traffic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.internal.config.SafetyConfiguration;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.CellRun;
import org.safetyjunit.internal.trial.Unrecorded;

/** A cell with many trials in flight, in a JVM of its own; prints how it went. */
final class ManyTrials {

  private ManyTrials() {}

  /** Arguments: port of the server, trials, concurrency. */
  public static void main(String[] args) {
    int trials = Integer.parseInt(args[1]);
    int concurrency = Integer.parseInt(args[2]);
    Map<String, String> keys =
        Map.of(
            "safety.models", "mine",
            "safety.model.mine.provider", "openai",
            "safety.model.mine.model", "slow",
            "safety.model.mine.baseUrl", "http://127.0.0.1:" + args[0] + "/v1",
            "safety.model.mine.concurrency", args[2]);
    ModelSetup model =
        SafetyConfiguration.read(key -> Optional.ofNullable(keys.get(key)), Set.of())
            .models()
            .get(0);
    Budget budget = new Budget(java.util.List.of());
    PlainTrials code = new PlainTrials(() -> model.client(budget, model.connection()));
    long begun = System.nanoTime();
    CellResult result =
        CellRun.run(
            PlainTrials.cell("many", Plan.observed(0.5, 0.95, trials), concurrency),
            code,
            new Unrecorded(1));
    Duration wall = Duration.ofNanos(System.nanoTime() - begun);
    System.out.printf(
        "%s %d %d %d%n", result.verdict(), result.aligned(), result.errors(), wall.toMillis());
    System.exit(0); // OkHttp's threads linger
  }
}
