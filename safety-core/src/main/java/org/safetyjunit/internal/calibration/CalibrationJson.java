package org.safetyjunit.internal.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.safetyjunit.internal.calibration.Item.Said;
import org.safetyjunit.internal.statistics.Confusion;
import org.safetyjunit.internal.statistics.ExactBounds;

/** A calibration as JSON. What can be counted from the items is written for people, not read. */
final class CalibrationJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double TAIL = 0.025;

  private CalibrationJson() {}

  static String write(Calibration calibration) {
    ObjectNode node = JSON.createObjectNode();
    node.put("schemaVersion", 1);
    node.put("rubric", calibration.rubric());
    node.put("rubricHash", calibration.rubricHash());
    node.put("judge", calibration.judge());
    node.put("identity", calibration.identity());
    node.put("setHash", calibration.setHash());
    Confusion counts = calibration.confusion();
    share(node.putObject("sensitivity"), counts.found(), counts.positives());
    share(node.putObject("specificity"), counts.negatives() - counts.flagged(), counts.negatives());
    node.put("unclear", calibration.unclear());
    calibration.selfConsistency().ifPresent(value -> node.put("selfConsistency", value));
    ArrayNode items = node.putArray("items");
    for (Item item : calibration.items()) {
      ObjectNode each = items.addObject();
      each.put("id", item.id());
      each.put("label", item.label());
      each.put("style", item.style());
      each.put("fromRun", item.fromRun());
      ArrayNode answers = each.putArray("answers");
      item.answers().forEach(said -> answers.add(said.name().toLowerCase(Locale.ROOT)));
    }
    return node.toPrettyString() + "\n";
  }

  private static void share(ObjectNode node, int count, int of) {
    node.put("count", count);
    node.put("of", of);
    node.put("lower", ExactBounds.lower(count, of, TAIL));
    node.put("upper", ExactBounds.upper(count, of, TAIL));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Calibration read(JsonNode node) {
    if (node.path("schemaVersion").asInt() != 1) {
      throw new IllegalArgumentException("no calibration of schemaVersion 1");
    }
    List<Item> items = new ArrayList<>();
    for (JsonNode item : node.path("items")) {
      List<Said> answers = new ArrayList<>();
      item.path("answers")
          .forEach(said -> answers.add(Said.valueOf(said.asText().toUpperCase(Locale.ROOT))));
      items.add(
          new Item(
              item.path("id").asText(),
              item.path("label").asBoolean(),
              item.path("style").asText(),
              item.path("fromRun").asBoolean(),
              answers));
    }
    return new Calibration(
        node.path("rubric").asText(),
        node.path("rubricHash").asText(),
        node.path("judge").asText(),
        node.path("identity").asText(),
        node.path("setHash").asText(),
        items);
  }
}
