package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ToolCall;

/** A conversation as OpenAI's Responses want it, all of it in every request. */
final class ResponsesInput {

  private final OpaqueParts opaque;

  ResponsesInput(OpaqueParts opaque) {
    this.opaque = opaque;
  }

  ArrayNode write(List<Message> messages) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (Message message : messages) {
      switch (message.role()) {
        case SYSTEM, USER -> words(message, items);
        case ASSISTANT -> answer(message, items);
        case TOOL ->
            items
                .addObject()
                .put("type", "function_call_output")
                .put("call_id", message.toolCallId())
                .put("output", message.text());
      }
    }
    return items;
  }

  private static void words(Message message, ArrayNode items) {
    items.addObject().put("role", message.role().label()).put("content", message.text());
  }

  private void answer(Message message, ArrayNode items) {
    Optional<JsonNode> asItCame =
        opaque.read(message).filter(output -> ResponsesContent.read(output).isSaidBy(message));
    if (asItCame.isPresent()) {
      asItCame.get().forEach(items::add);
    } else {
      plain(message, items);
    }
  }

  private static void plain(Message message, ArrayNode items) {
    if (!message.text().isEmpty() || message.toolCalls().isEmpty()) {
      words(message, items);
    }
    for (ToolCall call : message.toolCalls()) {
      items
          .addObject()
          .put("type", "function_call")
          .put("call_id", call.id())
          .put("name", call.name())
          .put("arguments", call.arguments());
    }
  }
}
