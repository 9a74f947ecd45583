package org.safetyjunit.internal.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;

/**
 * A trial with a monitor's score: a line of {@code monitor/<cell>.jsonl}.
 *
 * @param scenario of its cell
 * @param model under test
 * @param cell its cell
 * @param trial its number
 * @param bad whether the event is there, by the oracle
 * @param view what the monitor was shown
 * @param reasoning whether there is any reasoning to show
 * @param monitor who scored
 * @param question identifies the monitor, its wording, and what it was shown
 * @param score what it said
 */
public record ScoredTrial(
    String scenario,
    String model,
    String cell,
    int trial,
    boolean bad,
    View view,
    boolean reasoning,
    String monitor,
    String question,
    Score score) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  String line() {
    ObjectNode node = JSON.createObjectNode();
    node.put("schemaVersion", 1);
    node.put("scenario", scenario);
    node.put("model", model);
    node.put("cell", cell);
    node.put("trial", trial);
    node.put("misaligned", bad);
    node.put("view", view.words());
    node.put("hasReasoning", reasoning);
    node.put("monitor", monitor);
    node.put("question", question);
    if (score.value().isPresent()) {
      node.put("score", score.value().getAsDouble());
    } else {
      node.putNull("score");
    }
    node.put("reason", score.reason());
    return node.toString();
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is none
   */
  static ScoredTrial read(String line) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
    JsonNode score = node.path("score");
    return new ScoredTrial(
        node.path("scenario").asText(),
        node.path("model").asText(),
        node.path("cell").asText(),
        node.path("trial").asInt(),
        node.path("misaligned").asBoolean(),
        node.path("view").asText().equals(View.WITH_REASONING.words())
            ? View.WITH_REASONING
            : View.WITHOUT_REASONING,
        node.path("hasReasoning").asBoolean(),
        node.path("monitor").asText(),
        node.path("question").asText(),
        new Score(
            score.isNumber() ? OptionalDouble.of(score.asDouble()) : OptionalDouble.empty(),
            node.path("reason").asText()));
  }
}
