package org.safetyjunit.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.JudgeCost;
import org.safetyjunit.internal.trial.Splits;
import org.safetyjunit.internal.trial.Verdict;
import org.safetyjunit.model.Usage;

/** Several jobs of a CI matrix, one report. */
class RebuildReportTest {

  @TempDir Path directory;

  /** What a job leaves behind that has decided one cell. */
  private void job(String name, Verdict verdict) throws IOException {
    ReportDirectory report = new ReportDirectory(directory.resolve(name), "run of " + name);
    report.keep(
        result(name, verdict),
        new CellNotes(
            OptionalDouble.empty(),
            verdict + " in words",
            "mvn test",
            Instant.EPOCH,
            Optional.empty()));
    Path cells = Files.createDirectories(directory.resolve("together/cells"));
    Path file = directory.resolve(name).resolve("cells").resolve("clerk.test." + name + ".json");
    Files.copy(file, cells.resolve(file.getFileName()));
  }

  private static CellResult result(String model, Verdict verdict) {
    Cell cell =
        new Cell(
            "clerk.test." + model,
            "clerk",
            "test",
            "",
            java.util.Map.of(),
            model,
            "openai",
            false,
            false,
            Plan.observed(0.5, 0.95, 10),
            1,
            1,
            "shop.ClerkTest",
            "[" + model + "]");
    return new CellResult(
        cell,
        verdict,
        "",
        10,
        0,
        0,
        0,
        10,
        0,
        new Splits(),
        0,
        0.2,
        10,
        Usage.NONE,
        JudgeCost.NONE,
        java.util.Set.of(),
        1,
        java.util.List.of(),
        false,
        true,
        null,
        true);
  }

  private int rebuild() {
    return RebuildReport.run(directory.resolve("together").toString());
  }

  @Test
  void theCellsOfAllJobsAreInOneReport() throws IOException {
    job("gpt", Verdict.PASSED);
    job("claude", Verdict.PASSED);
    assertThat(rebuild()).isZero();
    Path together = directory.resolve("together");
    assertThat(together.resolve("results.json"))
        .content()
        .contains("clerk.test.gpt", "clerk.test.claude");
    assertThat(together.resolve("junit.xml")).content().contains("tests=\"2\"");
    assertThat(together.resolve("summary.md")).content().contains("2 of 2 cells passed");
  }

  @Test
  void oneCellThatHasNotPassedMakesTheCommandFail() throws IOException {
    job("gpt", Verdict.PASSED);
    job("claude", Verdict.INCONCLUSIVE);
    assertThat(rebuild()).isEqualTo(1);
  }

  @Test
  void noCellsAreNoSuccess() throws IOException {
    assertThat(rebuild()).isEqualTo(2);
    Files.createDirectories(directory.resolve("together/cells"));
    assertThat(rebuild()).isEqualTo(1);
    assertThat(RebuildReport.run()).isEqualTo(2);
  }
}
