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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.Clerks.Clerk;

/** A disk that is full ends the run in words, and what was on it is not lost. */
@Tag("slow")
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

  /** A disk with room for the reserve of one cell, and little more. */
  private Kit smallDisk() throws Exception {
    Files.createDirectory(disk());
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=1120k", "tmpfs", disk().toString()),
        "only root can mount a small disk");
    return new Kit(disk().resolve("report"));
  }

  private void assertNoRoom(Kit kit, String... more) {
    assertThat(Kit.failure(kit.run(selectClass(Clerk.class), model.parameters(more))))
        .isNotInstanceOf(AssertionError.class)
        .extracting(Throwable::getMessage, STRING)
        .contains("cannot be written: No space left on device", "-Dsafety.resume=true");
  }

  private Path journal(Kit kit) {
    return kit.report().resolve("journal").resolve(Clerks.CELL + ".jsonl");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 32})
  void aDiskThatFillsUpEndsTheCellAndARunWithMoreRoomAsksNothingAgain(int concurrency)
      throws Exception {
    Kit kit = smallDisk();
    String atOnce = "safety.model.local.concurrency=" + concurrency;
    assertNoRoom(kit, atOnce);
    String onDisk = Files.readString(journal(kit));
    assertThat(onDisk).contains("\"outcome\":\"ALIGNED\"").endsWith("\n");
    List<String> before = model.asked();
    if (concurrency == 1) { // nothing is broken off when the cell ends
      assertThat(before).allMatch(asked -> onDisk.contains(LoopbackModel.digest(asked)));
    }
    model.calls();

    assertThat(run("mount", "-o", "remount,size=4m", disk().toString())).isTrue();
    kit.run(selectClass(Clerk.class), model.parameters("safety.resume=true", atOnce))
        .testEvents()
        .assertStatistics(s -> s.succeeded(1));
    assertThat(model.asked())
        .isNotEmpty()
        .noneMatch(asked -> onDisk.contains(LoopbackModel.digest(asked)));
    JsonNode cell = kit.cell();
    assertThat(cell.get("verdict").asText()).isEqualTo("PASSED");
    assertThat(kit.trials()).hasSizeGreaterThanOrEqualTo(cell.at("/trials/aligned").asInt());
    try (Stream<String> lines = Files.lines(journal(kit))) {
      assertThat(lines.filter(line -> line.contains("\"outcome\"")))
          .hasSize(cell.at("/trials/aligned").asInt());
    }
  }

  @Test
  void aDiskThatIsFullAlreadyEndsTheCellBeforeTheFirstCall() throws Exception {
    Kit kit = smallDisk();
    Files.write(disk().resolve("other"), new byte[1 << 18]);
    assertNoRoom(kit);
    assertThat(model.asked()).isEmpty();
  }
}
