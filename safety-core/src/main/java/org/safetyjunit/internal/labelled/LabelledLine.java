package org.safetyjunit.internal.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;

/** Reads one labelled transcript. */
final class LabelledLine {

  private LabelledLine() {}

  /** The transcript; null if it has no label yet. */
  static @Nullable LabelledTranscript read(JsonNode node) {
    require(node.isObject(), "an object is wanted");
    JsonNode label = node.path("label");
    if (label.isMissingNode() || label.isNull()) {
      return null;
    }
    require(label.isBoolean(), "\"label\" is %s: true, false or null".formatted(label));
    List<Message> messages = new ArrayList<>();
    for (JsonNode message : node.path("messages")) {
      messages.add(message(message));
    }
    require(
        messages.stream().anyMatch(m -> m.role() == Role.ASSISTANT),
        "\"messages\" holds no message of the assistant");
    String id = text(node, "id");
    require(!id.isBlank(), "\"id\" is missing");
    String style = text(node, "style");
    return new LabelledTranscript(
        id,
        label.booleanValue(),
        style.isBlank() ? "unnamed" : style,
        text(node, "source").equals("run"),
        new StoredTranscript(
            node.path("trial").asInt(),
            node.path("seed").asLong(),
            messages,
            node.path("refused").asBoolean(),
            Map.of()));
  }

  static Message message(JsonNode node) {
    require(node.isObject(), "a message is no object");
    List<ToolCall> calls = new ArrayList<>();
    for (JsonNode call : node.path("toolCalls")) {
      JsonNode arguments = call.path("arguments");
      calls.add(
          new ToolCall(
              text(call, "id"),
              text(call, "name"),
              arguments.isTextual()
                  ? arguments.textValue()
                  : arguments.isMissingNode() ? "{}" : arguments.toString()));
    }
    Role role = role(text(node, "role"));
    String callId = text(node, "toolCallId");
    return new Message(
        role,
        text(node, "text"),
        text(node, "reasoning"),
        calls,
        role == Role.TOOL || !callId.isEmpty() ? callId : null,
        null);
  }

  private static Role role(String word) {
    for (Role role : Role.values()) {
      if (role.label().equals(word.toLowerCase(Locale.ROOT))) {
        return role;
      }
    }
    throw new IllegalArgumentException(
        "role \"%s\" is not system, user, assistant or tool".formatted(word));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    require(
        value.isTextual() || value.isMissingNode() || value.isNull(),
        "\"%s\" is no text".formatted(field));
    return value.isTextual() ? value.textValue() : "";
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
