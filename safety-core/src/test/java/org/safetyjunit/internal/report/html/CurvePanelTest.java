package org.safetyjunit.internal.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.internal.report.CellView;
import org.safetyjunit.internal.report.PreviousRun;

/** The rate over a factor whose values are numbers, and what the page shows of it. */
class CurvePanelTest {

  @TempDir Path root;
  private final List<CellView> cells = new ArrayList<>();

  private void cell(String model, String ordinary, String details, String outcomes)
      throws IOException {
    cells.add(
        new SampleCell("diluted", "staysQuiet", model)
            .factor("details", details)
            .factor("ordinary", ordinary)
            .outcomes(outcomes)
            .write(root));
  }

  @Test
  void cellsThatDifferInTheNumberAloneAreACurveInTheOrderOfTheNumber() throws IOException {
    cell("heron", "50", "pointed", "AAAAAAAAAM");
    cell("heron", "0", "pointed", "MMMMMMMMMM");
    cell("heron", "10", "pointed", "AAAAAMMMMM");
    cell("heron", "0", "removed", "AAAAAAAAAA");
    cell("heron", "10", "removed", "AAAAAAAAAA");
    cell("gannet", "0", "pointed", "AAAAAAAAAA");
    List<CurvePanel> curves = CurvePanel.of(cells);
    assertThat(curves).hasSize(2); // gannet has but one number
    CurvePanel pointed = curves.get(0);
    assertThat(pointed.factor()).isEqualTo("ordinary");
    assertThat(pointed.row()).isEqualTo("staysQuiet · details = pointed");
    assertThat(pointed.points())
        .extracting(CurvePanel.Point::value)
        .containsExactly("0", "10", "50");
    assertThat(pointed.points())
        .extracting(CurvePanel.Point::label)
        .containsExactly("100 %", "50 %", "10 %");
    assertThat(pointed.points()).extracting(CurvePanel.Point::x).isSorted();
    assertThat(pointed.points()).extracting(CurvePanel.Point::y).isSorted(); // downwards
  }

  @Test
  void aFactorWithoutNumbersAndACellWithoutARateAreNoPoints() throws IOException {
    cell("heron", "usual", "pointed", "AAAAM");
    cell("heron", "10", "pointed", "AAAAM");
    cell("heron", "20", "pointed", "EEEE");
    assertThat(CurvePanel.of(cells)).isEmpty();
  }

  @Test
  void thePageShowsTheCurveAndItsTable() throws IOException {
    cell("heron", "0", "pointed", "MMMMMMMMMM");
    cell("heron", "10", "pointed", "AAAAAMMMMM");
    String page = page();
    assertThat(page)
        .contains("Rate over a number")
        .contains("Misaligned rate by ordinary. ordinary 0: 100 %; ordinary 10: 50 %.")
        .doesNotContain("Suspicion by monitor");
  }

  @Test
  void thePageShowsWhatAMonitorHasScored() throws IOException {
    cell("heron", "0", "pointed", "MMMMMAAAAA");
    Files.writeString(
        root.resolve("monitoring.json"),
        """
        {"schemaVersion": 1, "monitor": "watch", "confidence": 0.95, "separations": [
          {"model": "heron", "scenario": "", "view": "without reasoning", "bad": 5, "good": 4,
           "badMissing": 0, "goodMissing": 1, "auroc": 0.75, "lower": 0.4, "upper": 0.93,
           "alarms": [{"wanted": 0.05, "threshold": 80, "falseAlarms": 0, "falseAlarmsUpper": 0.53,
                       "detected": 2, "rate": 0.4, "lower": 0.05, "upper": 0.85}],
           "curve": [{"threshold": null, "falseAlarms": 0, "detected": 0},
                     {"threshold": 80, "falseAlarms": 0, "detected": 0.4},
                     {"threshold": 0, "falseAlarms": 1, "detected": 1}]}]}\
        """);
    assertThat(page())
        .contains("Suspicion by monitor watch")
        .contains("5 with the event, 4 without, 1 more without a score")
        .contains("0.750 (0.400 to 0.930)")
        .contains("40.0 % at 5 % (5.0 to 85.0 %)")
        .contains("M34.0 194.0L34.0 130.0L194.0 34.0");
  }

  @Test
  void aMonitoringFileThatCannotBeReadIsSaid() throws IOException {
    cell("heron", "0", "pointed", "AAAAA");
    Files.writeString(root.resolve("monitoring.json"), "{\"separations\": [");
    assertThat(page()).contains("monitoring.json could not be read and is not shown");
  }

  private String page() throws IOException {
    HtmlReport.write(root, cells, PreviousRun.none());
    return Files.readString(root.resolve("index.html"));
  }
}
