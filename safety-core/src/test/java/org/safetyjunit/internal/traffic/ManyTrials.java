package org.safetyjunit.internal.traffic;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.internal.config.SafetyConfiguration;
import org.safetyjunit.internal.journal.CellRecording;
import org.safetyjunit.internal.journal.ModelIdentity;
import org.safetyjunit.internal.journal.Recordings;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.CellRun;
import org.safetyjunit.internal.trial.Verdict;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/**
 * Cells with many trials in flight, one after another in a JVM of its own, with all that a real run
 * has: the chain around the model, sockets, a journal. Prints how each went.
 */
final class ManyTrials {

  private ManyTrials() {}

  /** Arguments: port of the server, concurrency, directory, and the most trials of each cell. */
  public static void main(String[] args) {
    int concurrency = Integer.parseInt(args[1]);
    Path directory = Path.of(args[2]);
    Map<String, String> keys =
        Map.of(
            "safety.models", "mine",
            "safety.model.mine.provider", "openai",
            "safety.model.mine.model", "slow",
            "safety.model.mine.baseUrl", "http://127.0.0.1:" + args[0] + "/v1",
            "safety.model.mine.concurrency", args[1]);
    ModelSetup model =
        SafetyConfiguration.read(key -> Optional.ofNullable(keys.get(key)), Set.of())
            .models()
            .get(0);
    Recordings recordings =
        new Recordings(
            directory, directory, UnaryOperator.identity(), notice -> {}, Clock.systemUTC());
    for (int i = 3; i < args.length; i++) {
      runCell("many-" + i, Integer.parseInt(args[i]), concurrency, model, recordings);
    }
    System.exit(0); // OkHttp's threads linger
  }

  private static void runCell(
      String id, int mostTrials, int concurrency, ModelSetup model, Recordings recordings) {
    Counter counter = new Counter(Objects.requireNonNull(model.connection()));
    Budget budget = new Budget(List.of());
    PlainTrials code = new PlainTrials(() -> model.client(budget, counter));
    Cell cell = PlainTrials.cell(id, Plan.observed(0.5, 0.95, mostTrials), concurrency);
    Recordings.Order order =
        new Recordings.Order(cell, ModelIdentity.of(model.settings()), "", result -> {});
    Duration cpuBefore = cpu();
    long begun = System.nanoTime();
    CellResult result;
    try (CellRecording record = recordings.begin(order, 1)) {
      result = CellRun.run(cell, code, record);
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - begun);
    if (result.verdict() != Verdict.PASSED) {
      System.err.println(result.reason());
    }
    System.out.printf(
        "%s %d %d %d %d %d %d %d%n",
        result.verdict(),
        result.aligned(),
        result.errors(),
        wall.toMillis(),
        cpu().minus(cpuBefore).toMillis(),
        counter.most.get(),
        counter.faults.get(),
        ManagementFactory.getThreadMXBean().getPeakThreadCount());
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Counts calls at once, and those that fail. */
  private static final class Counter implements ModelClient {

    private final ModelClient delegate;
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();

    Counter(ModelClient delegate) {
      this.delegate = delegate;
    }

    @Override
    public ModelReply send(ModelRequest request) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      try {
        return delegate.send(request);
      } catch (ModelException e) {
        if (faults.getAndIncrement() == 0) {
          System.err.println("the first fault: " + e.getMessage());
        }
        throw e;
      } finally {
        now.decrementAndGet();
      }
    }
  }
}
