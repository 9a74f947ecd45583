package org.safetyjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.Event;
import org.safetyjunit.Clerks.Clerk;

/** A disk that is full ends the run in words, and what was on it is not lost. */
class FullDiskTest {

  @TempDir Path directory;
  private final LoopbackModel model = Clerks.model(0);

  @AfterEach
  void unmount() throws Exception {
    model.close();
    run("umount", disk().toString());
  }

  private Path disk() {
    return directory.resolve("disk");
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no such command here
    }
  }

  @Test
  void aDiskThatFillsUpEndsTheCellAndARunWithMoreRoomGoesOn() throws Exception {
    Files.createDirectory(disk());
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", disk().toString()),
        "only root can mount a small disk");
    Kit kit = new Kit(disk().resolve("report"));
    List<Event> failed =
        kit.run(selectClass(Clerk.class), model.parameters()).testEvents().failed().list();
    assertThat(failed).hasSize(1);
    assertThat(failed.get(0).getRequiredPayload(TestExecutionResult.class).getThrowable())
        .get()
        .isNotInstanceOf(AssertionError.class)
        .extracting(Throwable::getMessage, STRING)
        .contains("cannot be written: No space left on device");

    Path journal = kit.report().resolve("journal").resolve(Clerks.CELL + ".jsonl");
    String written = Files.readString(journal);
    String onDisk = written.substring(0, written.lastIndexOf('\n'));
    assertThat(onDisk).contains("\"outcome\":\"ALIGNED\"");
    model.calls();
    assertThat(run("mount", "-o", "remount,size=4m", disk().toString())).isTrue();
    kit.run(selectClass(Clerk.class), model.parameters("safety.resume=true"))
        .testEvents()
        .assertStatistics(s -> s.succeeded(1));
    assertThat(model.asked())
        .isNotEmpty()
        .noneMatch(asked -> onDisk.contains(LoopbackModel.digest(asked)));
    JsonNode cell = kit.cell();
    assertThat(cell.get("verdict").asText()).isEqualTo("PASSED");
    List<JsonNode> trials = kit.trials();
    assertThat(trials).hasSizeGreaterThanOrEqualTo(cell.at("/trials/aligned").asInt());
    try (Stream<String> lines = Files.lines(journal)) {
      assertThat(lines.filter(line -> line.contains("\"outcome\"")))
          .hasSize(cell.at("/trials/aligned").asInt());
    }
  }
}
