package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;

/**
 * One conversation, without its instructions, as Gemini wants it. Used once: it remembers which
 * calls it has written, since a result has to name its tool, and the call's id only if it had one.
 */
final class GeminiContents {

  private final OpaqueParts opaque;
  private final Map<String, ToolCall> calls = new HashMap<>();
  private final ArrayNode contents = JsonNodeFactory.instance.arrayNode();

  GeminiContents(OpaqueParts opaque) {
    this.opaque = opaque;
  }

  ArrayNode write(List<Message> messages) {
    ArrayNode results = null;
    for (Message message : messages) {
      if (message.role() == Role.TOOL) {
        results = results == null ? content("user") : results;
        results.addObject().set("functionResponse", result(message));
      } else {
        results = null;
        words(message);
      }
    }
    return contents;
  }

  private ArrayNode content(String role) {
    return contents.addObject().put("role", role).putArray("parts");
  }

  private void words(Message message) {
    if (message.role() == Role.USER) {
      content("user").addObject().put("text", message.text());
    } else if (message.role() == Role.ASSISTANT) {
      Optional<JsonNode> parts = opaque.read(message).filter(p -> GeminiContent.isSaid(p, message));
      if (parts.isPresent()) {
        asItCame(parts.get(), message.toolCalls());
      } else if (!message.text().isEmpty() || !message.toolCalls().isEmpty()) {
        plain(message);
      }
    }
  }

  private void asItCame(JsonNode parts, List<ToolCall> ours) {
    ArrayNode written = content("model");
    int next = 0;
    for (JsonNode part : parts) {
      written.add(part);
      if (part.has("functionCall")) {
        ToolCall call = ours.get(next++);
        remember(call, Json.text(part.path("functionCall"), "id"));
      }
    }
  }

  /** Calls from elsewhere go without ids: theirs are not Google's. */
  private void plain(Message message) {
    ArrayNode parts = content("model");
    if (!message.text().isEmpty()) {
      parts.addObject().put("text", message.text());
    }
    for (ToolCall call : message.toolCalls()) {
      remember(call, "");
      parts
          .addObject()
          .putObject("functionCall")
          .put("name", call.name())
          .set("args", JsonTexts.arguments(call));
    }
  }

  private void remember(ToolCall call, String idOnTheWire) {
    calls.put(call.id(), new ToolCall(idOnTheWire, call.name(), call.arguments()));
  }

  private ObjectNode result(Message message) {
    @Nullable ToolCall call = calls.get(String.valueOf(message.toolCallId()));
    if (call == null) {
      throw new IllegalArgumentException(
          "the result of tool call \""
              + message.toolCallId()
              + "\" answers no call in the conversation. Put the model's message with that call"
              + " before it.");
    }
    ObjectNode result = Json.object();
    if (!call.id().isEmpty()) {
      result.put("id", call.id());
    }
    result.put("name", call.name()).putObject("response").put("output", message.text());
    return result;
  }
}
