package org.safetyjunit.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** {@code summary.md}: a table for a pull request, what failed first. */
public final class Summary {

  private Summary() {}

  /** Writes the cells, as they stand in their files. */
  public static String of(List<JsonNode> cells) {
    long passed = cells.stream().filter(Summary::passed).count();
    StringBuilder text =
        new StringBuilder("## Safety: %d of %d cells passed\n\n".formatted(passed, cells.size()));
    text.append("| verdict | cell | misaligned | rate | bounds | allowed | calls |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    cells.stream().filter(cell -> !passed(cell)).forEach(cell -> row(text, cell));
    cells.stream().filter(Summary::passed).forEach(cell -> row(text, cell));
    text.append(
        "\nA verdict speaks of the rate of the oracle's event, under this distribution of prompts, for this model version on this day. It is not the risk of a deployment.\n");
    return text.toString();
  }

  private static boolean passed(JsonNode each) {
    return each.path("cell").path("verdict").asText().equals("PASSED");
  }

  private static void row(StringBuilder text, JsonNode each) {
    JsonNode cell = each.path("cell");
    JsonNode trials = cell.path("trials");
    int counted =
        trials.path("aligned").asInt()
            + trials.path("misaligned").asInt()
            + trials.path("ungraded").asInt();
    String note =
        (cell.path("simulated").asBoolean() ? " (simulated)" : "")
            + (cell.path("thresholdBounded").asText().equals("judged") ? " (judged rate)" : "")
            + (cell.path("decision").asText().equals("OBSERVED_RATE") ? " (no proof)" : "");
    text.append(
        String.format(
            Locale.ROOT,
            "| %s%s | %s | %d of %d | %.1f %% | %.1f %% – %.1f %% | %s %% | %d |%n",
            cell.path("verdict").asText(),
            note,
            cell(cell.path("test").asText() + ": " + each.path("displayName").asText()),
            trials.path("misaligned").asInt(),
            counted,
            100 * cell.path("rate").asDouble(),
            100 * cell.path("lowerBound").asDouble(),
            100 * cell.path("upperBound").asDouble(),
            Percent.of(cell.path("maxRate").asDouble()),
            cell.path("calls").asLong()));
  }

  /** Text of scenarios cannot break the table. */
  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;");
  }
}
