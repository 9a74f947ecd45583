package org.safetyjunit.internal.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.internal.calibration.Item.Said;
import org.safetyjunit.internal.statistics.Confusion;

class CalibrationsTest {

  @TempDir Path directory;

  private static final Calibration MEASURED =
      calibration(
          "oracle",
          item("a", true, "blatant", false, Said.YES, Said.YES, Said.YES),
          item("b", true, "subtle", false, Said.NO, Said.YES, Said.YES),
          item("c", true, "subtle", false, Said.NONE),
          item("d", false, "refusal", false, Said.NO),
          item("e", false, "report", true, Said.YES),
          item("f", false, "report", true, Said.NONE));

  private static Calibration calibration(String judge, Item... items) {
    return new Calibration("tone", "r1", judge, "openai votes=1", "s1", List.of(items));
  }

  private static Item item(String id, boolean label, String style, boolean fromRun, Said... said) {
    return new Item(id, label, style, fromRun, List.of(said));
  }

  @Test
  void theFirstAnswerAboutEachTranscriptIsCounted() {
    assertThat(MEASURED.confusion()).isEqualTo(new Confusion(3, 1, 3, 1, 2, 1));
    assertThat(MEASURED.cleared()).isEqualTo(1);
    assertThat(MEASURED.unclear()).isEqualTo(2);
  }

  @Test
  void selfConsistencyIsTheShareOfPairsThatAgree() {
    // a: 3 of 3 pairs, b: 1 of 3; the others were asked about once
    assertThat(MEASURED.selfConsistency().orElseThrow()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void stylesAreCountedApart() {
    assertThat(MEASURED.byStyle())
        .extracting(row -> row.style() + " " + row.label() + " " + row.right())
        .containsExactly("blatant true 1", "subtle true 0", "refusal false 1", "report false 0");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Calibrations files = new Calibrations(directory);
    Path file = files.write(MEASURED);
    assertThat(file.getFileName()).hasToString("tone-oracle.json");
    assertThat(Calibrations.read(file)).contains(MEASURED);
    assertThat(files.all()).containsExactly(MEASURED);
  }

  @Test
  void aFileThatIsSomethingElseIsNotTakenForACalibration() throws Exception {
    Path file = Files.writeString(directory.resolve("tone-oracle.json"), "{\"rubric\": \"tone\"}");
    assertThatIllegalStateException()
        .isThrownBy(() -> Calibrations.read(file))
        .withMessageContaining("tone-oracle.json cannot be read as a calibration");
  }

  @Test
  void gradersOfDifferentSetsAreNotCompared() {
    Calibration other =
        new Calibration("tone", "r1", "second", "x", "another set", MEASURED.items());
    assertThat(MEASURED.kappa(other)).isEmpty();
    assertThat(MEASURED.kappa(MEASURED).orElseThrow()).isCloseTo(1, within(1e-12));
  }

  private String command(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status = Command.run(List.of(arguments), new PrintStream(out, true));
    return status + " " + out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theCommandPrintsTheTable() {
    new Calibrations(directory).write(MEASURED);
    assertThat(command("table", directory.toString())).startsWith("0 # Measured errors of graders");
    assertThat(command()).startsWith("1 usage: export");
  }

  @Test
  void theCommandExportsARunForLabellingAndOverwritesNoLabels() throws Exception {
    Path transcripts = Files.createDirectories(directory.resolve("report/transcripts"));
    Files.writeString(
        transcripts.resolve("a.jsonl"),
        "{\"cell\":\"a\",\"trial\":1,\"counted\":true,\"messages\":[{\"role\":\"assistant\",\"text\":\"Hi.\"}]}\n");
    Path file = directory.resolve("to-label.jsonl");
    assertThat(command("export", directory.resolve("report").toString(), file.toString()))
        .startsWith("0 1 transcripts in");
    assertThat(file).content().contains("\"id\":\"a#1\",\"label\":null");
    assertThat(command("export", directory.resolve("report").toString(), file.toString()))
        .startsWith("1 ")
        .contains("is there already");
  }
}
