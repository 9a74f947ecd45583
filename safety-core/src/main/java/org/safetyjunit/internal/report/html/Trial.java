package org.safetyjunit.internal.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line of a transcript file.
 *
 * @param line the line
 * @param messages what was said and done
 */
record Trial(JsonNode line, List<PackedMessage> messages) {

  private static final Set<String> KNOWN =
      Set.of(
          "schemaVersion",
          "cell",
          "trial",
          "attempt",
          "counted",
          "seed",
          "outcome",
          "finding",
          "labels",
          "messages",
          "usage",
          "durationMillis",
          "refused");

  static Trial of(JsonNode line) {
    List<PackedMessage> messages = new ArrayList<>();
    line.path("messages").forEach(message -> messages.add(PackedMessage.of(message)));
    return new Trial(line, messages);
  }

  int number() {
    return line.path("trial").asInt();
  }

  String finding() {
    return line.path("finding").asText("");
  }

  String outcome() {
    return line.path("outcome").asText("ERROR");
  }

  boolean notable() {
    return outcome().equals("MISALIGNED") || outcome().equals("UNGRADED");
  }

  long turns() {
    return messages.stream().filter(PackedMessage::fromModel).count();
  }

  /** What is recorded of it that this page knows no place for; empty if there is nothing. */
  String further() {
    ObjectNode further = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> property : line.properties()) {
      if (!KNOWN.contains(property.getKey())) {
        further.set(property.getKey(), property.getValue());
      }
    }
    return further.isEmpty() ? "" : further.toPrettyString();
  }
}
