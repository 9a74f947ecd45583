package org.safetyjunit.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviousRunTest {

  private static final String CELL =
      "{\"id\": \"a\", \"rate\": 0.02, \"verdict\": \"PASSED\", \"trials\": {\"aligned\": 98, \"misaligned\": 2, \"ungraded\": 0}}";

  @TempDir private Path directory;

  private PreviousRun read(String text) throws IOException {
    Path file = directory.resolve("results.json");
    Files.writeString(file, text);
    return PreviousRun.read(file, List.of("a", "b"));
  }

  @Test
  void theCellsOfAnEarlierRunAreRead() throws IOException {
    PreviousRun run = read("{\"schemaVersion\": 1, \"cells\": [" + CELL + "]}");
    assertThat(run.fault()).isEmpty();
    assertThat(run.cells().get("a").counted()).isEqualTo(100);
    assertThat(PreviousRun.read(directory, List.of("a")).cells()).containsOnlyKeys("a");
  }

  @Test
  void anOlderANewerAndATruncatedFileAreSaidAndNotThrown() throws IOException {
    assertThat(read("{\"cells\": []}").fault().orElseThrow())
        .contains("safety.report.previous", "schemaVersion missing", "older version");
    assertThat(read("{\"schemaVersion\": 7, \"cells\": []}").fault().orElseThrow())
        .contains("schemaVersion 7", "newer version", "update the library");
    assertThat(read("{\"schemaVersion\": 1, \"cells\": [{\"id\"").fault().orElseThrow())
        .contains("no complete JSON", "cut off");
    assertThat(read("[1]").fault().orElseThrow()).contains("not a results.json");
    assertThat(PreviousRun.read(directory.resolve("none.json"), List.of("a")).fault().orElseThrow())
        .contains("cannot be read", "none.json");
  }

  @Test
  void runsThatShareNoCellAreSaid() throws IOException {
    String other = CELL.replace("\"a\"", "\"other\"");
    assertThat(read("{\"schemaVersion\": 1, \"cells\": [" + other + "]}").fault().orElseThrow())
        .contains("share no cell", "there: other", "here: a");
  }
}
