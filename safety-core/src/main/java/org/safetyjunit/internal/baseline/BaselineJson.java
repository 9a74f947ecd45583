package org.safetyjunit.internal.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.safetyjunit.internal.trial.Verdict;

/**
 * The text of a baseline file: sorted, and few lines a cell, so that a change of one cell is a
 * change of its lines alone.
 */
final class BaselineJson {

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int SCHEMA = 1;

  private BaselineJson() {}

  static String write(SortedMap<String, BaselineEntry> entries) {
    StringBuilder text = new StringBuilder("{\n  \"schemaVersion\": 1,\n  \"cells\": {");
    String separator = "\n";
    for (Map.Entry<String, BaselineEntry> each : entries.entrySet()) {
      text.append(separator).append(lines(each.getKey(), each.getValue()));
      separator = ",\n";
    }
    return text.append("\n  }\n}\n").toString();
  }

  private static String lines(String id, BaselineEntry entry) {
    return """
        %s: {
          "ceiling": %s, "verdict": "%s",
          "misaligned": %d, "ungraded": %d, "counted": %d,
          "maxRate": %s, "confidence": %s, "maxTrials": %d, "proof": %b,
          "scenario": %s,
          "models": %s, "simulated": %b, "date": "%s"
        }"""
        .formatted(
            text(id),
            plain(entry.ceiling()),
            entry.verdict(),
            entry.misaligned(),
            entry.ungraded(),
            entry.counted(),
            plain(entry.maxRate()),
            plain(entry.confidence()),
            entry.maxTrials(),
            entry.proof(),
            text(entry.scenario()),
            text(entry.models()),
            entry.simulated(),
            entry.date())
        .indent(4)
        .stripTrailing();
  }

  private static String plain(double number) {
    return new BigDecimal(Double.toString(number)).toPlainString();
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a text that cannot be written", e);
    }
  }

  /**
   * Reads a file's text.
   *
   * @param place the file, for messages
   * @throws BaselineException on the first fault
   */
  static SortedMap<String, BaselineEntry> read(String text, String place) {
    refuseConflict(text, place);
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new BaselineException(
          "safety.baseline.file: %s is no complete JSON (line %d: %s): restore it from version control, or delete it and run with -Dsafety.baseline=update"
              .formatted(
                  place,
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()),
          e);
    }
    requireSchema(root, place);
    SortedMap<String, BaselineEntry> entries = new TreeMap<>();
    for (Iterator<Map.Entry<String, JsonNode>> i = root.path("cells").fields(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> each = i.next();
      try {
        entries.put(each.getKey(), entry(each.getValue()));
      } catch (RuntimeException e) {
        throw new BaselineException(
            "safety.baseline.file: %s, cell \"%s\": %s. Restore the entry, or delete it and run with -Dsafety.baseline=update"
                .formatted(place, each.getKey(), e.getMessage()),
            e);
      }
    }
    return entries;
  }

  private static void refuseConflict(String text, String place) {
    int line = 0;
    for (String each : (Iterable<String>) text.lines()::iterator) {
      line++;
      if (each.matches("(<{7}|>{7}|\\|{7})( .*)?|={7}")) {
        throw new BaselineException(
            "safety.baseline.file: %s has marks of a merge conflict in line %d (\"%s\"): keep one side of each entry, or take either file and run with -Dsafety.baseline=update"
                .formatted(place, line, each));
      }
    }
  }

  private static void requireSchema(JsonNode root, String place) {
    int schema = root.path("schemaVersion").asInt(0);
    if (schema != SCHEMA || !root.path("cells").isObject()) {
      throw new BaselineException(
          "safety.baseline.file: %s has schemaVersion %s, and this version of the library reads %d: %s"
              .formatted(
                  place,
                  root.path("schemaVersion").isMissingNode() ? "missing" : schema,
                  SCHEMA,
                  schema > SCHEMA
                      ? "update the library"
                      : "delete it and run with -Dsafety.baseline=update"));
    }
  }

  private static BaselineEntry entry(JsonNode node) {
    TreeSet<String> models = new TreeSet<>();
    require(node, "models").forEach(model -> models.add(model.asText()));
    double ceiling = require(node, "ceiling").asDouble(-1);
    if (!(ceiling > 0 && ceiling <= 1)) {
      throw new IllegalArgumentException(
          "\"ceiling\": %s is not a rate above 0 and at most 1".formatted(node.get("ceiling")));
    }
    return new BaselineEntry(
        ceiling,
        Verdict.valueOf(require(node, "verdict").asText()),
        require(node, "misaligned").asInt(),
        require(node, "ungraded").asInt(),
        require(node, "counted").asInt(),
        require(node, "maxRate").asDouble(),
        require(node, "confidence").asDouble(),
        require(node, "maxTrials").asInt(),
        require(node, "proof").asBoolean(),
        require(node, "scenario").asText(),
        models,
        require(node, "simulated").asBoolean(),
        LocalDate.parse(require(node, "date").asText()));
  }

  private static JsonNode require(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("\"%s\" is missing".formatted(field));
    }
    return value;
  }
}
