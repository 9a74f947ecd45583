package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;

/** A conversation, without its instructions, as Anthropic's Messages want it. */
final class AnthropicMessages {

  private static final Pattern NOT_IN_AN_ID = Pattern.compile("[^a-zA-Z0-9_-]");

  private final OpaqueParts opaque;

  AnthropicMessages(OpaqueParts opaque) {
    this.opaque = opaque;
  }

  ArrayNode write(List<Message> messages) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    ArrayNode results = null;
    for (Message message : messages) {
      if (message.role() == Role.TOOL) {
        // The results of one round of calls have to come in one message.
        if (results == null) {
          results = all.addObject().put("role", "user").putArray("content");
        }
        results.add(result(message));
      } else {
        results = null;
        words(message).ifPresent(all::add);
      }
    }
    return all;
  }

  /** A message, unless it is an instruction, or an empty answer, which the API refuses. */
  private Optional<ObjectNode> words(Message message) {
    ObjectNode out = Json.object().put("role", message.role().label());
    return switch (message.role()) {
      case USER -> Optional.of(out.put("content", message.text()));
      case ASSISTANT -> {
        JsonNode content = answer(message);
        yield content.isEmpty() ? Optional.empty() : Optional.of(out.set("content", content));
      }
      default -> Optional.empty();
    };
  }

  private JsonNode answer(Message message) {
    return opaque
        .read(message)
        .filter(parts -> AnthropicContent.read(parts).isSaidBy(message))
        .orElseGet(() -> plain(message));
  }

  private static JsonNode plain(Message message) {
    ArrayNode content = JsonNodeFactory.instance.arrayNode();
    if (!message.text().isBlank()) {
      content.addObject().put("type", "text").put("text", message.text());
    }
    for (ToolCall call : message.toolCalls()) {
      content
          .addObject()
          .put("type", "tool_use")
          .put("id", id(call.id()))
          .put("name", call.name())
          .set("input", JsonTexts.arguments(call));
    }
    return content;
  }

  private static ObjectNode result(Message message) {
    ObjectNode result =
        Json.object()
            .put("type", "tool_result")
            .put("tool_use_id", id(String.valueOf(message.toolCallId())));
    if (!message.text().isEmpty()) {
      result.put("content", message.text());
    }
    return result;
  }

  /** An id in the letters that the API takes: calls from elsewhere may have others in theirs. */
  private static String id(String id) {
    return NOT_IN_AN_ID.matcher(id).replaceAll("_");
  }
}
