package org.safetyjunit.internal.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;

/** A reply, whole: nothing of it is lost on the way to disk and back. */
final class ReplyJson {

  private ReplyJson() {}

  static ObjectNode of(ModelReply reply) {
    Message message = reply.message();
    ObjectNode node = Json.object();
    Json.putUnlessEmpty(node, "text", message.text());
    Json.putUnlessEmpty(node, "reasoning", message.reasoning());
    if (!message.toolCalls().isEmpty()) {
      ArrayNode calls = node.putArray("toolCalls");
      for (ToolCall call : message.toolCalls()) {
        ObjectNode each = calls.addObject();
        each.put("id", call.id());
        each.put("name", call.name());
        each.put("arguments", call.arguments());
      }
    }
    if (message.toolCallId() != null) {
      node.put("toolCallId", message.toolCallId());
    }
    if (message.opaque() != null) {
      node.put("opaque", message.opaque());
    }
    node.put("stopReason", reply.stopReason().name());
    Json.putUnlessEmpty(node, "stopDetail", reply.stopDetail());
    if (!reply.usage().equals(Usage.NONE)) {
      node.set("usage", usage(reply.usage()));
    }
    Json.putUnlessEmpty(node, "model", reply.model());
    Json.putUnlessEmpty(node, "id", reply.id());
    return node;
  }

  private static ObjectNode usage(Usage usage) {
    ObjectNode node = Json.object();
    node.put("input", usage.inputTokens());
    node.put("output", usage.outputTokens());
    node.put("cachedInput", usage.cachedInputTokens());
    node.put("reasoning", usage.reasoningTokens());
    return node;
  }

  static ModelReply read(JsonNode node) throws BadLineException {
    Message message =
        new Message(
            Role.ASSISTANT,
            Json.textOrEmpty(node, "text"),
            Json.textOrEmpty(node, "reasoning"),
            toolCalls(node.path("toolCalls")),
            node.has("toolCallId") ? Json.text(node, "toolCallId") : null,
            node.has("opaque") ? Json.text(node, "opaque") : null);
    return new ModelReply(
        message,
        Json.choice(StopReason.class, Json.text(node, "stopReason")),
        Json.textOrEmpty(node, "stopDetail"),
        node.has("usage") ? readUsage(node.get("usage")) : Usage.NONE,
        Json.textOrEmpty(node, "model"),
        Json.textOrEmpty(node, "id"));
  }

  private static List<ToolCall> toolCalls(JsonNode calls) throws BadLineException {
    List<ToolCall> found = new ArrayList<>();
    for (JsonNode call : calls) {
      found.add(
          new ToolCall(
              Json.text(call, "id"), Json.text(call, "name"), Json.text(call, "arguments")));
    }
    return found;
  }

  private static Usage readUsage(JsonNode node) throws BadLineException {
    return new Usage(
        Json.whole(node, "input"),
        Json.whole(node, "output"),
        Json.whole(node, "cachedInput"),
        Json.whole(node, "reasoning"));
  }
}
