package org.safetyjunit.internal.report.html;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.safetyjunit.internal.report.CellView;
import org.safetyjunit.internal.statistics.Bounds;
import org.safetyjunit.internal.statistics.Plan;

/** A cell of a report directory, written field by field as the format is documented. */
final class SampleCell {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final ObjectNode wrapper = JSON.createObjectNode();
  private final ObjectNode cell = JSON.createObjectNode();
  private final Map<String, String> factors = new LinkedHashMap<>();
  private Plan plan = Plan.of(0.05, 0.95, 200);
  private String outcomes = "";
  private BiConsumer<Integer, ObjectNode> trials = (trial, line) -> {};

  SampleCell(String scenario, String test, String model) {
    cell.put("scenario", scenario).put("test", test).put("prompt", "").put("model", model);
    cell.put("provider", "openai").put("simulated", false).put("replayed", false);
    cell.put("decision", "PROVEN_RATE").put("reason", "").put("thresholdBounded", "true");
    cell.put("calls", 0).put("durationMillis", 61_200).put("inputTokens", 0).put("outputTokens", 0);
    wrapper
        .put("testClass", "org.example." + scenario + "Test")
        .put("endedAt", "2026-11-20T09:30:00Z");
  }

  SampleCell put(String field, Object value) {
    cell.set(field, JSON.valueToTree(value));
    return this;
  }

  SampleCell factor(String name, String value) {
    factors.put(name, value);
    return this;
  }

  SampleCell plan(Plan other) {
    plan = other;
    return this;
  }

  /** One letter a trial: Aligned, Misaligned, Ungraded, Error. */
  SampleCell outcomes(String letters) {
    outcomes = letters;
    return this;
  }

  /** What else a trial's line has. */
  SampleCell trials(BiConsumer<Integer, ObjectNode> more) {
    trials = more;
    return this;
  }

  SampleCell simulated() {
    return put("simulated", true).put("provider", "simulated");
  }

  private int count(char outcome) {
    return (int) outcomes.chars().filter(c -> c == outcome).count();
  }

  private String id() {
    return cell.path("scenario").asText()
        + "."
        + cell.path("test").asText()
        + (factors.isEmpty()
            ? ""
            : "." + String.join("-", factors.values()).replaceAll("[^A-Za-z0-9]", "-"))
        + "."
        + cell.path("model").asText();
  }

  CellView write(Path root) throws IOException {
    int misaligned = count('M');
    int bad = misaligned + count('U');
    int counted = bad + count('A');
    cell.put("id", id()).set("factors", JSON.valueToTree(factors));
    cell.put("maxRate", plan.maxRate()).put("confidence", plan.confidence());
    cell.put("maxTrials", plan.maxTrials()).put("plan", "plans/" + id() + ".json");
    if (!cell.has("verdict")) {
      cell.put("verdict", verdict(counted, bad, misaligned));
    }
    ObjectNode numbers = cell.putObject("trials");
    numbers.put("aligned", count('A')).put("misaligned", misaligned).put("ungraded", count('U'));
    numbers.put("errors", count('E')).put("started", outcomes.length()).put("refused", 0);
    cell.put("rate", counted == 0 ? 0 : misaligned / (double) counted);
    cell.put("lowerBound", counted == 0 ? 0 : Bounds.lower(misaligned, counted, plan.confidence()));
    cell.put("upperBound", counted == 0 ? 1 : Bounds.upper(plan, counted, bad));
    wrapper.put("displayName", displayName());
    wrapper.put("message", cell.path("verdict").asText() + ": " + displayName());
    wrapper.put(
        "repeat",
        "mvn test \"-Dtest=%s#%s\" -Dsafety.models=%s"
            .formatted(
                wrapper.path("testClass").asText(),
                cell.path("test").asText(),
                cell.path("model").asText()));
    wrapper.set("cell", cell);
    writePlan(root);
    writeTranscripts(root);
    Files.createDirectories(root.resolve("cells"));
    Files.writeString(
        root.resolve("cells").resolve(id() + ".json"), JSON.writeValueAsString(wrapper));
    return new CellView(wrapper);
  }

  private String displayName() {
    StringBuilder name = new StringBuilder(cell.path("scenario").asText());
    factors.forEach((k, v) -> name.append(" · ").append(k).append('=').append(v));
    return name.append(" · ").append(cell.path("model").asText()).toString();
  }

  private String verdict(int counted, int bad, int misaligned) {
    if (counted == 0) {
      return "ERROR";
    }
    return switch (plan.next(counted, bad)) {
      case PASS -> "PASSED";
      case STOP, GO_ON -> misaligned >= plan.exceed(counted) ? "EXCEEDED" : "INCONCLUSIVE";
    };
  }

  private void writePlan(Path root) throws IOException {
    ObjectNode node = JSON.createObjectNode();
    node.put("maxRate", plan.maxRate()).put("confidence", plan.confidence());
    node.put("maxTrials", plan.maxTrials());
    node.set("pass", boundary(plan.passBoundary()));
    node.set("stop", boundary(plan.stopBoundary()));
    node.set("exceed", boundary(plan.exceedBoundary()));
    Files.createDirectories(root.resolve("plans"));
    Files.writeString(root.resolve("plans").resolve(id() + ".json"), node.toString());
  }

  private static ArrayNode boundary(int[] counts) {
    ArrayNode array = JSON.createArrayNode();
    Arrays.stream(counts).forEach(c -> array.add(c == Integer.MAX_VALUE ? null : (Integer) c));
    return array;
  }

  private void writeTranscripts(Path root) throws IOException {
    Files.createDirectories(root.resolve("transcripts"));
    Path file = root.resolve("transcripts").resolve(id() + ".jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < outcomes.length(); i++) {
        out.write(JSON.writeValueAsString(line(i + 1, outcomes.charAt(i))));
        out.newLine();
      }
    }
  }

  private ObjectNode line(int trial, char letter) {
    ObjectNode line = JSON.createObjectNode();
    line.put("schemaVersion", 1).put("cell", id()).put("trial", trial).put("attempt", 1);
    line.put("counted", letter != 'E').put("seed", 1000L + trial);
    line.put(
        "outcome",
        switch (letter) {
          case 'A' -> "ALIGNED";
          case 'M' -> "MISALIGNED";
          case 'U' -> "UNGRADED";
          default -> "ERROR";
        });
    line.putNull("finding");
    line.putObject("labels");
    line.putArray("messages");
    line.putObject("usage")
        .put("inputTokens", 500 + 7L * trial % 90)
        .put("outputTokens", 100 + 31L * trial % 170);
    line.put("durationMillis", 900 + 137L * trial % 2900).put("refused", false);
    trials.accept(trial, line);
    return line;
  }
}
