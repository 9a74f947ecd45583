package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ToolCall;

/**
 * A conversation as chat completions want it. In a tool loop the model gets its reasoning back as
 * it came, which some servers demand (DeepSeek) and others use; after a plain answer it is left
 * out, as servers ignore or refuse it there.
 */
final class OpenAiMessages {

  private final OpaqueParts opaque;

  OpenAiMessages(OpaqueParts opaque) {
    this.opaque = opaque;
  }

  ArrayNode write(List<Message> messages) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    messages.forEach(message -> all.add(write(message)));
    return all;
  }

  private ObjectNode write(Message message) {
    ObjectNode out = Json.object().put("role", message.role().label());
    if (message.toolCalls().isEmpty()) {
      out.put("content", message.text());
      if (message.toolCallId() != null) {
        out.put("tool_call_id", message.toolCallId());
      }
      return out;
    }
    return asItCame(message).map(out::<ObjectNode>setAll).orElseGet(() -> calls(message, out));
  }

  private Optional<ObjectNode> asItCame(Message message) {
    return opaque
        .read(message)
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .filter(parts -> OpenAiContent.read(parts, false).isSaidBy(message));
  }

  private static ObjectNode calls(Message message, ObjectNode out) {
    if (message.text().isEmpty()) {
      out.putNull("content");
    } else {
      out.put("content", message.text());
    }
    ArrayNode calls = out.putArray("tool_calls");
    message.toolCalls().forEach(call -> calls.add(call(call)));
    return out;
  }

  private static JsonNode call(ToolCall call) {
    ObjectNode function = Json.object().put("name", call.name()).put("arguments", call.arguments());
    return Json.object().put("id", call.id()).put("type", "function").set("function", function);
  }
}
