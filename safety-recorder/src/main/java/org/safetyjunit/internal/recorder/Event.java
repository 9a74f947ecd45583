package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One event of a streamed answer.
 *
 * @param name its type; empty where the API gives none
 * @param data what it says, as JSON or as a word
 */
record Event(String name, String data) {

  /** An event whose JSON says its type as well. */
  static Event typed(JsonNode data) {
    return new Event(data.path("type").asText(), data.toString());
  }

  /** As it goes over the wire. */
  String text() {
    return (name.isEmpty() ? "" : "event: " + name + "\n") + "data: " + data + "\n\n";
  }
}
