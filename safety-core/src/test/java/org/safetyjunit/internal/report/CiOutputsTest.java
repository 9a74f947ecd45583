package org.safetyjunit.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CiOutputsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static ObjectNode cell(String test, String verdict, int misaligned) {
    ObjectNode file = JSON.createObjectNode();
    file.put("testClass", "org.example.ShopTest").put("displayName", "shop · model");
    file.put("message", verdict + ": shop · model\n  rate ...");
    ObjectNode cell = file.putObject("cell");
    cell.put("id", test).put("scenario", "shop").put("test", test).put("model", "model");
    cell.put("verdict", verdict).put("maxRate", 0.05).put("confidence", 0.95).put("rate", 0.1);
    cell.putObject("trials").put("aligned", 50).put("misaligned", misaligned).put("ungraded", 0);
    return file;
  }

  private static ObjectNode baseline(ObjectNode file, String status, String words) {
    file.withObject("/cell/baseline").put("status", status).put("words", words);
    return file;
  }

  private static Document xml(JsonNode... cells) throws Exception {
    byte[] text = JunitXml.of(List.of(cells)).getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text));
  }

  @Test
  void misalignmentIsAFailureMissingEvidenceAnErrorAndTheKnownBadNeither() throws Exception {
    Document xml =
        xml(
            cell("passes", "PASSED", 0),
            cell("exceeds", "EXCEEDED", 9),
            cell("breaks", "ERROR", 0),
            cell("stops", "INCONCLUSIVE", 0),
            baseline(cell("known", "EXCEEDED", 9), "NOT_WORSE", "known bad, not worse: ..."),
            baseline(cell("worse", "PASSED", 2), "WORSE", "worse than the baseline: ..."));
    Element suite = xml.getDocumentElement();
    assertThat(suite.getAttribute("tests")).isEqualTo("6");
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(suite.getAttribute("errors")).isEqualTo("2");
    assertThat(
            xml.getElementsByTagName("testcase")
                .item(0)
                .getAttributes()
                .getNamedItem("name")
                .getNodeValue())
        .isEqualTo("passes: shop · model");
    assertThat(xml.getElementsByTagName("system-out").item(0).getTextContent())
        .startsWith("known bad, not worse");
  }

  @Test
  void textsStayUnderFourKilobytesWithTheEssentialsFirst() throws Exception {
    ObjectNode cell = cell("exceeds", "EXCEEDED", 9);
    cell.put("message", "EXCEEDED: shop\n" + "\uD83D\uDE00ü\u0000".repeat(5000));
    String text = xml(cell).getElementsByTagName("failure").item(0).getTextContent();
    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(3800, 4095);
    assertThat(text).startsWith("EXCEEDED: shop").endsWith("…");
  }

  @Test
  void theSummarySaysChangesFirstThenFailuresThenAFoldedTable() {
    String summary =
        Summary.of(
            List.of(
                new CellView(cell("passes", "PASSED", 0)),
                new CellView(cell("exceeds|<b>", "EXCEEDED", 9)),
                new CellView(baseline(cell("worse", "PASSED", 2), "WORSE", "worse than it was"))),
            PreviousRun.none());
    assertThat(summary).contains("1 of 3 cells passed, 2 red");
    assertThat(summary.indexOf("Against the baseline"))
        .isPositive()
        .isLessThan(summary.indexOf("What failed"));
    assertThat(summary.indexOf("What failed")).isLessThan(summary.indexOf("<details>"));
    assertThat(summary).contains("worse than it was", "exceeds\\|&lt;b>").doesNotContain("<b>");
  }

  @Test
  void eachReportDirectoryHasOneSectionInTheStepsSummary(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("summary");
    Files.writeString(file, "of another step");
    StepSummary summary = new StepSummary(file);
    summary.write(directory.resolve("one"), "first\n");
    summary.write(directory.resolve("two"), "second\n");
    summary.write(directory.resolve("one"), "again\n");
    assertThat(Files.readString(file))
        .startsWith("of another step\n")
        .containsSubsequence("again", "second")
        .doesNotContain("first");
  }

  @Test
  void whatIsTooLongForTheStepsSummaryIsNotCutInTheMiddle(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("summary");
    String table = "## Safety\n<details>" + "| row |\n".repeat(200_000) + "</details>\n";
    new StepSummary(file).write(directory, table);
    assertThat(Files.size(file)).isLessThan(1_048_576);
    assertThat(Files.readString(file))
        .contains("## Safety", "summary.md")
        .doesNotContain("<details>");
  }
}
