package org.safetyjunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.Clerks.Clerk;
import org.safetyjunit.LoopbackModel.Reply;

/**
 * A run in waves that is killed while its batches are under way: what was submitted is never paid
 * for again, whether its results had come or not. Each trial is about a ticket of its own, so that
 * no two requests are the same unless one of them was made twice.
 */
@Timeout(600)
@Tag("slow")
class BatchKillTest {

  @TempDir Path directory;
  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final BatchServer server = new BatchServer(BatchKillTest::reply);

  private static Reply reply(String question, int toolResults) {
    return toolResults == 0
        ? Reply.calls("look_up", "{\"ticket\": \"%s\"}".formatted(question.replaceAll("\\D", "")))
        : Reply.says("I cannot pay that.");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Process start(Path report) throws Exception {
    return ForkedRun.start(
        Clerk.class,
        directory.resolve("output.txt"),
        server.parameters("safety.resume=true", "safety.report.dir=" + report));
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  private void awaitBatches(int batches, Process process) throws InterruptedException {
    while (server.sizes().size() < batches && process.isAlive()) {
      Thread.sleep(1);
    }
  }

  private void assertEndsWithoutPayingTwice(Path report) throws Exception {
    Process last = start(report);
    assertThat(last.waitFor(3, TimeUnit.MINUTES)).isTrue();
    JsonNode cell = new Kit(report).cell();
    assertThat(cell.get("verdict").asText()).as("seed %d", seed).isEqualTo("PASSED");
    assertThat(cell.at("/trials/errors").asInt()).isZero();
    assertThat(server.asked()).as("seed %d", seed).doesNotHaveDuplicates();
    assertThat(server.asked()).hasSize(2 * cell.at("/trials/aligned").asInt());
  }

  @Test
  void killedInEachOfItsWavesItPaysForNothingTwice() throws Exception {
    Path report = directory.resolve("report");
    for (int wave = 1; wave <= 2; wave++) {
      Process process = start(report);
      awaitBatches(wave, process);
      Thread.sleep(random.nextInt(100));
      kill(process);
    }
    assertEndsWithoutPayingTwice(report);
  }

  @Tag("thorough")
  @Test
  void killedAtAnyInstantItPaysForNothingTwice() throws Exception {
    for (int run = 1; run <= 10; run++) {
      Path report = directory.resolve("report-" + run);
      int before = server.asked().size();
      for (int kill = 1; kill <= 3; kill++) {
        Process process = start(report);
        process.waitFor(random.nextInt(1_000, 8_000), TimeUnit.MILLISECONDS);
        kill(process);
      }
      Process last = start(report);
      assertThat(last.waitFor(3, TimeUnit.MINUTES)).isTrue();
      JsonNode cell = new Kit(report).cell();
      assertThat(cell.get("verdict").asText()).as("seed %d", seed).isEqualTo("PASSED");
      assertThat(server.asked()).as("seed %d", seed).doesNotHaveDuplicates();
      assertThat(server.asked()).hasSize(before + 2 * cell.at("/trials/aligned").asInt());
      System.out.printf("[batch kill test] run %d: %s batches%n", run, server.sizes());
    }
  }
}
