package org.safetyjunit.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.Verdict;

/** The size that batches are for: a rate of one in a thousand. */
@Tag("thorough")
@Timeout(600)
class NightlyProofTest {

  @TempDir Path directory;

  @Test
  void thousandsOfTrialsWithToolsAreThreeBatches() {
    Plan plan = Plan.of(0.001, 0.95, 5_000);
    int enough = plan.trialsToPass(0, 0);
    try (FakeBatchServer server = FakeOpenAi.chat()) {
      server.script(
          request ->
              server.toolResults(request) < 2
                  ? new Fate.Calls("pay", "{\"amount\": 5}")
                  : new Fate.Says("Here you are."));
      Patience patience = new Patience(Duration.ofSeconds(10), Duration.ofMillis(200));
      try (Talk talk = Talk.of(server, directory, enough, false, patience, Time.SYSTEM)) {
        long start = System.nanoTime();
        CellResult result = new TillCell(plan, talk.model, () -> {}).run();
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        int threads = ManagementFactory.getThreadMXBean().getPeakThreadCount();
        System.out.printf(
            "%d trials, %d calls in %d batches: %.1f s, at most %d threads%n",
            result.counted(),
            result.calls(),
            server.submissions(),
            wall.toMillis() / 1000.0,
            threads);
        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.PASSED);
        assertThat(result.counted()).isEqualTo(enough).isGreaterThan(2_990);
        assertThat(server.submissions()).isEqualTo(3);
        assertThat(server.requests()).isEqualTo(3 * enough);
      }
    }
  }
}
