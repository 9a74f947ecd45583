package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.internal.config.SafetyConfiguration;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.traffic.Budget;
import org.safetyjunit.internal.traffic.PlainTrials;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.CellRun;
import org.safetyjunit.internal.trial.Unrecorded;
import org.safetyjunit.internal.trial.Verdict;

@Tag("slow")
class DownProviderTest {

  private static final int CELLS = 100;

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  @Test
  @Timeout(120)
  void aRunOfThousandsOfTrialsEndsInOneClearMessage() throws IOException {
    Map<String, String> keys =
        Map.of(
            "safety.models", "mine",
            "safety.model.mine.provider", "openai",
            "safety.model.mine.model", "m",
            "safety.model.mine.baseUrl", "http://127.0.0.1:" + freePort() + "/v1");
    ModelSetup model =
        SafetyConfiguration.read(key -> Optional.ofNullable(keys.get(key)), Set.of())
            .models()
            .get(0);
    Budget budget = new Budget(List.of());
    PlainTrials code = new PlainTrials(() -> model.client(budget, model.connection()));
    long begun = System.nanoTime();
    for (int cell = 1; cell <= CELLS; cell++) {
      CellResult result =
          CellRun.run(
              PlainTrials.cell("down-" + cell, Plan.of(0.05, 0.95, 200), 16),
              code,
              new Unrecorded(1));
      assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
      assertThat(result.counted()).isZero();
      assertThat(result.reason())
          .contains("calls in a row have failed", "no connection", "safety.model.mine.baseUrl");
    }
    // the first gives up after seconds, and the others at once, but for a try now and then
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
  }
}
