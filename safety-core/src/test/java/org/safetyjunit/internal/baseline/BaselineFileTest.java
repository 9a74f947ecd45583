package org.safetyjunit.internal.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.internal.trial.Verdict;

class BaselineFileTest {

  private static final BaselineEntry ENTRY =
      new BaselineEntry(
          0.0491,
          Verdict.PASSED,
          1,
          0,
          117,
          0.05,
          0.95,
          200,
          true,
          "00ff",
          Set.of("m-2", "m-1"),
          false,
          LocalDate.of(2026, 11, 20));

  private Path text;
  private BaselineFile file;

  @BeforeEach
  void file(@TempDir Path directory) {
    text = directory.resolve("sub/safety-baseline.json");
    file = new BaselineFile(text, directory.resolve("report/.baseline.lock"));
  }

  @Test
  void whatIsWrittenIsReadAgainAndOthersAreKept() {
    file.merge(Map.of("b", ENTRY));
    file.merge(Map.of("a", ENTRY));
    assertThat(file.read()).containsExactly(Map.entry("a", ENTRY), Map.entry("b", ENTRY));
  }

  @Test
  void aChangeOfOneCellIsAChangeOfItsLinesAlone() throws IOException {
    file.merge(Map.of("a", ENTRY, "b", ENTRY, "c", ENTRY));
    var before = Files.readAllLines(text);
    BaselineEntry lower =
        new BaselineEntry(
            0.03,
            Verdict.PASSED,
            0,
            0,
            117,
            0.05,
            0.95,
            200,
            true,
            "00ff",
            Set.of("m-1", "m-2"),
            false,
            LocalDate.of(2026, 11, 20));
    file.merge(Map.of("b", lower));
    var after = Files.readAllLines(text);
    assertThat(after).hasSameSizeAs(before);
    assertThat(after.stream().filter(line -> !before.contains(line))).hasSize(2);
  }

  @Test
  void runsThatEndAtTheSameTimeLoseNothing() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 40; i++) {
      String id = "cell-" + i;
      threads.execute(() -> file.merge(Map.of(id, ENTRY)));
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(file.read()).hasSize(40);
  }

  @Test
  void marksOfAMergeConflictAreNamedWithTheirLineAndAreNotWrittenOver() throws IOException {
    file.merge(Map.of("a", ENTRY));
    String conflict = "<<<<<<< HEAD\n" + Files.readString(text) + "=======\n>>>>>>> other\n";
    Files.writeString(text, conflict);
    assertThatThrownBy(file::read)
        .isInstanceOf(BaselineException.class)
        .hasMessageContainingAll(
            "safety.baseline.file", text.toString(), "merge conflict in line 1", "keep one side");
    assertThatThrownBy(() -> file.merge(Map.of("b", ENTRY))).isInstanceOf(BaselineException.class);
    assertThat(text).hasContent(conflict);
  }

  @Test
  void aTruncatedFileAnotherSchemaAndABadEntryAreSaidWithTheWayOut() throws IOException {
    file.merge(Map.of("a", ENTRY));
    String whole = Files.readString(text);
    Files.writeString(text, whole.substring(0, whole.length() / 2));
    assertThatThrownBy(file::read).hasMessageContainingAll("no complete JSON", "restore it");
    Files.writeString(text, whole.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"));
    assertThatThrownBy(file::read)
        .hasMessageContainingAll("schemaVersion 2", "reads 1", "update the library");
    Files.writeString(text, "{\"cells\": {}}");
    assertThatThrownBy(file::read).hasMessageContainingAll("schemaVersion missing", "delete it");
    Files.writeString(text, whole.replace("0.0491", "1.5"));
    assertThatThrownBy(file::read)
        .hasMessageContainingAll("cell \"a\"", "\"ceiling\": 1.5", "above 0 and at most 1");
  }
}
