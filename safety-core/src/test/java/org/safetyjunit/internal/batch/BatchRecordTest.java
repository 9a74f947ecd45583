package org.safetyjunit.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.safetyjunit.internal.batch.Eventually.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.model.ModelException;

@Timeout(60)
class BatchRecordTest {

  @TempDir Path directory;
  private final FakeBatchServer server = FakeOpenAi.chat().echo();

  @AfterEach
  void stop() {
    server.close();
  }

  private Path killedWhileItWaits() throws Exception {
    server.hold();
    try (Talk killed = Talk.start(server, directory, 2)) {
      killed.ask("A?", "B?");
      await(() -> server.calls(server.lookPath()) > 0);
      killed.engine.die();
    }
    server.letGo();
    return onlyFile();
  }

  private Path onlyFile() throws IOException {
    try (var files = Files.list(directory.resolve("mine"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private void assertResumed(int submissions) throws Exception {
    try (Talk resumed = Talk.resume(server, directory, 2)) {
      var answers = resumed.ask("A?", "B?");
      assertThat(answers.get(0).get(30, TimeUnit.SECONDS).text()).isEqualTo("You ask: A?");
      assertThat(answers.get(1).get(30, TimeUnit.SECONDS).text()).isEqualTo("You ask: B?");
    }
    assertThat(server.submissions()).isEqualTo(submissions);
  }

  @Test
  void aRecordSaysWhatWasSubmittedForWhomAndAsWhat() throws Exception {
    List<String> lines = Files.readAllLines(killedWhileItWaits());
    assertThat(lines.get(0))
        .startsWith("{\"schemaVersion\":1,\"mark\":")
        .endsWith("\"requests\":2}");
    assertThat(lines.get(1)).contains("-0\"");
    assertThat(lines.get(2)).contains("-1\"");
    assertThat(lines.subList(1, 3))
        .as("one for each trial, in the order in which they asked")
        .anyMatch(line -> line.contains("\"trial\":\"cell#1@0000000000000007\""))
        .anyMatch(line -> line.contains("\"trial\":\"cell#2@0000000000000007\""));
    assertThat(lines.get(3)).startsWith("{\"submitting\":2,\"at\":\"20");
    assertThat(lines.get(4)).isEqualTo("{\"batch\":\"batch_1\"}");
    assertThat(lines).hasSize(5).noneMatch(line -> line.contains("A?"));
  }

  @Test
  void aLineThatWasCutOffSpoilsNoOther() throws Exception {
    Path file = killedWhileItWaits();
    Files.writeString(file, "\n{\"spent\":\"half", StandardOpenOption.APPEND);
    assertResumed(1);
  }

  @Test
  void aRecordWhoseIdWasCutOffIsLookedFor() throws Exception {
    Path file = killedWhileItWaits();
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() - 5));
    assertResumed(1);
    assertThat(server.calls("GET /v1/batches?")).isPositive();
  }

  @Test
  void aRecordThatCannotBeReadIsLeftOutAndTheRestIsKept() throws Exception {
    Path file = killedWhileItWaits();
    Files.writeString(file.resolveSibling("broken.jsonl"), "{\"schemaVersion\":1,\"mar");
    Files.writeString(file.resolveSibling("newer.jsonl"), "{\"schemaVersion\":2}");
    assertResumed(1);
    Files.writeString(file, "nothing of use");
    assertResumed(2);
  }

  @Test
  void nothingIsSubmittedThatCannotBeNoted() throws Exception {
    Files.writeString(directory.resolve("mine"), "a file where the directory should be");
    try (Talk talk = Talk.start(server, directory, 1)) {
      Throwable fault =
          catchThrowable(() -> talk.ask(1, 7, "A?").get(30, TimeUnit.SECONDS)).getCause();
      assertThat(fault)
          .isInstanceOf(ModelException.class)
          .hasMessageContaining("mine")
          .hasMessageContaining("safety.report.dir");
      assertThat(((ModelException) fault).isTransient()).isFalse();
    }
    assertThat(server.submissions()).isZero();
    assertThat(server.calls("POST")).isZero();
  }

  @Test
  void recordsGoWhenNoProviderHasTheResultsAnyMore() throws Exception {
    Path old = killedWhileItWaits();
    Instant then = Instant.now().minus(Duration.ofDays(32));
    Files.setLastModifiedTime(old, FileTime.from(then));
    try (Talk talk = Talk.start(server, directory, 1)) {
      talk.ask(1, 7, "A?").get(30, TimeUnit.SECONDS);
    }
    assertThat(old).doesNotExist();
    assertThat(onlyFile()).isNotEqualTo(old);
  }
}
