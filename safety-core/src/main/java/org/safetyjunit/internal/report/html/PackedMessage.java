package org.safetyjunit.internal.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as the page shows it.
 *
 * @param role as the transcript has it
 * @param text what is said
 * @param reasoning the model's reasoning; may be empty
 * @param calls tool calls it asks for
 * @param toolCallId for a tool's message: the call that it answers; may be empty
 */
record PackedMessage(
    String role, String text, String reasoning, List<Call> calls, String toolCallId) {

  /**
   * A tool call.
   *
   * @param id the call's
   * @param name the tool's
   * @param arguments laid out for reading
   */
  record Call(String id, String name, String arguments) {}

  static PackedMessage of(JsonNode node) {
    List<Call> calls = new ArrayList<>();
    for (JsonNode call : node.path("toolCalls")) {
      JsonNode arguments = call.path("arguments");
      calls.add(
          new Call(
              call.path("id").asText(),
              call.path("name").asText(),
              arguments.isContainerNode() ? arguments.toPrettyString() : arguments.asText()));
    }
    return new PackedMessage(
        node.path("role").asText(),
        node.path("text").asText(""),
        node.path("reasoning").asText(""),
        calls,
        node.path("toolCallId").asText(""));
  }

  boolean fromModel() {
    return role.equals("assistant");
  }

  /** The text, then the arguments of each call. */
  List<String> parts() {
    List<String> parts = new ArrayList<>(List.of(text));
    calls.forEach(call -> parts.add(call.arguments()));
    return parts;
  }
}
