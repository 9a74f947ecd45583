package org.safetyjunit.internal.labelled;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Turns a run's transcripts into lines that people label. What oracle and judge said is left out,
 * so that it sways nobody; those that are taken are drawn at random, so that they stand for the
 * run.
 */
public final class LabelledExport {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LabelledExport() {}

  /**
   * Lines without a label, in the order of trials.
   *
   * @param transcripts the lines of one cell
   * @param most how many at most, from 1
   * @param seed what is drawn from
   * @throws IllegalArgumentException if a line is no transcript
   */
  public static List<String> lines(List<String> transcripts, int most, long seed) {
    List<JsonNode> trials = new ArrayList<>();
    for (String line : transcripts) {
      JsonNode trial = read(line);
      if (trial.path("counted").asBoolean()) {
        trials.add(trial);
      }
    }
    Collections.shuffle(trials, new Random(seed));
    return trials.stream()
        .limit(most)
        .sorted(Comparator.comparingInt(trial -> trial.path("trial").asInt()))
        .map(LabelledExport::line)
        .toList();
  }

  private static JsonNode read(String line) {
    try {
      JsonNode trial = JSON.readTree(line);
      if (trial.path("cell").isTextual() && trial.path("messages").isArray()) {
        return trial;
      }
    } catch (JsonProcessingException e) {
      // said below
    }
    throw new IllegalArgumentException(
        "no transcript: %s".formatted(line.substring(0, Math.min(80, line.length()))));
  }

  private static String line(JsonNode trial) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", trial.path("cell").asText() + "#" + trial.path("trial").asInt());
    node.putNull("label");
    node.put("style", "");
    node.put("source", "run");
    node.put("trial", trial.path("trial").asInt());
    node.put("seed", trial.path("seed").asLong());
    node.put("refused", trial.path("refused").asBoolean());
    node.set("messages", trial.path("messages"));
    return node.toString();
  }
}
