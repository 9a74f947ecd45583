package org.safetyjunit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.benchmarks.server.LatencyServer;
import org.safetyjunit.internal.statistics.Plan;

/** A suite of 24 cells whose calls go to a server that counts them. */
class SuiteSchedulingTest {

  private static final int CONCURRENCY = 8;

  /** Trials that decide a cell whose model never misbehaves. */
  private static final int DECIDING = Plan.of(0.05, 0.95, 200).trialsToPass(0, 0);

  @TempDir Path report;

  /** The thread pools of JUnit that run tests at the same time; the older one may grow. */
  @ParameterizedTest
  @ValueSource(strings = {"FORK_JOIN_POOL", "WORKER_THREAD_POOL"})
  @Timeout(120)
  void cellsThatRunAtTheSameTimeShareTheCapacityOfTheirModel(String pool) throws IOException {
    try (LatencyServer server = LatencyServer.start()) {
      server.behave(Duration.ofMillis(5));
      List<JsonNode> cells =
          run(
              server,
              "junit.jupiter.execution.parallel.enabled=true",
              "junit.jupiter.execution.parallel.mode.default=concurrent",
              "junit.jupiter.execution.parallel.config.strategy=fixed",
              "junit.jupiter.execution.parallel.config.fixed.parallelism=4",
              "junit.jupiter.execution.parallel.config.executor-service=" + pool);
      assertThat(cells).hasSize(24).allSatisfy(SuiteSchedulingTest::passes);
      assertThat(server.mostInFlight()).isBetween(CONCURRENCY / 2, CONCURRENCY);
      assertThat(server.calls()).isEqualTo(24L * DECIDING);
    }
  }

  @Test
  @Timeout(120)
  void cellsThatRunOneAfterTheOtherMakeNoCallInVain() throws IOException {
    try (LatencyServer server = LatencyServer.start()) {
      server.behave(Duration.ofMillis(5));
      assertThat(run(server)).hasSize(24).allSatisfy(SuiteSchedulingTest::passes);
      assertThat(server.mostInFlight()).isBetween(CONCURRENCY / 2, CONCURRENCY);
      assertThat(server.calls()).isEqualTo(24L * DECIDING);
    }
  }

  private List<JsonNode> run(LatencyServer server, String... parameters) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(parameters));
    arguments.addAll(
        List.of(
            "Suite",
            "safety.models=local",
            "safety.model.local.provider=openai",
            "safety.model.local.model=fixed",
            "safety.model.local.baseUrl=http://127.0.0.1:" + server.port() + "/v1",
            "safety.model.local.concurrency=" + CONCURRENCY));
    CellLauncher.of(arguments).run(report);
    List<JsonNode> cells = new ArrayList<>();
    new ObjectMapper()
        .readTree(report.resolve("results.json").toFile())
        .get("cells")
        .forEach(cells::add);
    return cells;
  }

  private static void passes(JsonNode cell) {
    assertThat(cell.get("verdict").asText()).isEqualTo("PASSED");
    assertThat(cell.get("calls").asInt()).isEqualTo(DECIDING);
  }
}
