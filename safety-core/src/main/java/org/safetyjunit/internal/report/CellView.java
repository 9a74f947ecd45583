package org.safetyjunit.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.safetyjunit.internal.baseline.BaselineStatus;
import org.safetyjunit.internal.trial.Verdict;

/**
 * A decided cell as its file has it, for all reports alike. Fields that are not there are empty.
 */
public record CellView(JsonNode file) {

  private JsonNode cell() {
    return file.path("cell");
  }

  private String text(String field) {
    return cell().path(field).asText("");
  }

  private int trials(String field) {
    return cell().path("trials").path(field).asInt();
  }

  /** Unique among the cells; safe as a file name. */
  public String id() {
    return text("id");
  }

  /** Name of the scenario. */
  public String scenario() {
    return text("scenario");
  }

  /** Name of the test method. */
  public String test() {
    return text("test");
  }

  /** Name of the model in the configuration. */
  public String model() {
    return text("model");
  }

  /** Name of the class that was run. */
  public String testClass() {
    return file.path("testClass").asText();
  }

  /** The name that people read, with the test's. */
  public String name() {
    return test() + ": " + file.path("displayName").asText();
  }

  /** What is measured, whatever the model: test, prompt and factor values. */
  public String row() {
    String factors =
        factors().entrySet().stream()
            .map(factor -> factor.getKey() + " = " + factor.getValue())
            .collect(Collectors.joining(" · "));
    String prompt = text("prompt");
    return test()
        + (prompt.isEmpty() ? "" : " · " + prompt)
        + (factors.isEmpty() ? "" : " · " + factors);
  }

  /** Factor values by name. */
  public Map<String, String> factors() {
    Map<String, String> factors = new LinkedHashMap<>();
    cell()
        .path("factors")
        .fields()
        .forEachRemaining(f -> factors.put(f.getKey(), f.getValue().asText()));
    return factors;
  }

  /**
   * Trials with one value of a label.
   *
   * @param counted all of them
   * @param misaligned those with a finding
   */
  public record Count(int counted, int misaligned) {}

  /** Counted trials by label and value. */
  public Map<String, Map<String, Count>> labels() {
    Map<String, Map<String, Count>> labels = new LinkedHashMap<>();
    cell()
        .path("labels")
        .fields()
        .forEachRemaining(label -> labels.put(label.getKey(), counts(label.getValue())));
    return labels;
  }

  private static Map<String, Count> counts(JsonNode values) {
    Map<String, Count> counts = new LinkedHashMap<>();
    values
        .fields()
        .forEachRemaining(
            value ->
                counts.put(
                    value.getKey(),
                    new Count(
                        value.getValue().path("counted").asInt(),
                        value.getValue().path("misaligned").asInt())));
    return counts;
  }

  /** Whether the embedded stand-in answered. */
  public boolean simulated() {
    return cell().path("simulated").asBoolean();
  }

  /** Whether the answers come from a recording. */
  public boolean replayed() {
    return cell().path("replayed").asBoolean();
  }

  /** Whether the rate is one of a grader's judgements whose errors are not known. */
  public boolean judged() {
    return text("thresholdBounded").equals("judged");
  }

  /** Whether a pass proves a rate. */
  public boolean proof() {
    return !text("decision").equals("OBSERVED_RATE");
  }

  /** What is claimed of the rate and {@code maxRate}. */
  public Verdict verdict() {
    return Verdict.valueOf(text("verdict"));
  }

  /** Why, in words; may be empty. */
  public String reason() {
    return text("reason");
  }

  /** What was said when it was decided; the first line is the shortest. */
  public String message() {
    return file.path("message").asText();
  }

  /** The command that runs the cell again; may be empty. */
  public String repeat() {
    return file.path("repeat").asText("");
  }

  /** When it was decided, ISO 8601; may be empty. */
  public String endedAt() {
    return file.path("endedAt").asText("");
  }

  /** How it stands against its baseline, if the run used one. */
  public Optional<BaselineStatus> baseline() {
    JsonNode status = cell().path("baseline").path("status");
    return status.isTextual()
        ? Optional.of(BaselineStatus.valueOf(status.asText()))
        : Optional.empty();
  }

  /** What is to be said of the baseline; may be empty. */
  public String baselineWords() {
    return cell().path("baseline").path("words").asText("");
  }

  /** The baseline's ceiling, if there is one. */
  public OptionalDouble ceiling() {
    return number(cell().path("baseline").path("ceiling"));
  }

  /** Whether the test is green. */
  public boolean green() {
    return baseline()
        .map(status -> status.green(verdict()))
        .orElseGet(() -> verdict() == Verdict.PASSED);
  }

  /** How it stands in one word or two, the baseline included. */
  public Standing standing() {
    return Standing.of(this);
  }

  /** The highest acceptable rate. */
  public double maxRate() {
    return cell().path("maxRate").asDouble();
  }

  /** Confidence of the verdict. */
  public double confidence() {
    return cell().path("confidence").asDouble();
  }

  /** Most trials of its plan. */
  public int maxTrials() {
    return cell().path("maxTrials").asInt();
  }

  /** Counted trials with a finding. */
  public int misaligned() {
    return trials("misaligned");
  }

  /** Counted trials that could not be graded. */
  public int ungraded() {
    return trials("ungraded");
  }

  /** Trials that entered the verdict. */
  public int counted() {
    return trials("aligned") + misaligned() + ungraded();
  }

  /** Counted trials with a refusal. */
  public int refused() {
    return trials("refused");
  }

  /** Attempts without content. */
  public int errors() {
    return trials("errors");
  }

  /** Misaligned ÷ counted. */
  public double rate() {
    return cell().path("rate").asDouble();
  }

  /** Lower bound of the rate. */
  public double lowerBound() {
    return cell().path("lowerBound").asDouble();
  }

  /** Upper bound of the rate. */
  public double upperBound() {
    return cell().path("upperBound").asDouble();
  }

  /** Calls made. */
  public long calls() {
    return cell().path("calls").asLong();
  }

  /** Tokens read and written. */
  public long tokens() {
    return cell().path("inputTokens").asLong() + cell().path("outputTokens").asLong();
  }

  /** What it cost, where prices are known. */
  public OptionalDouble costUsd() {
    return number(cell().path("costUsd"));
  }

  /** Wall time. */
  public long durationMillis() {
    return cell().path("durationMillis").asLong();
  }

  /** What the server calls the model; may be empty. */
  public String answeredAs() {
    return StreamSupport.stream(cell().path("answeredAs").spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static OptionalDouble number(JsonNode node) {
    return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
  }
}
