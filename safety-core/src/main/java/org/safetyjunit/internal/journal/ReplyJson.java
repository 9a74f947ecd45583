package org.safetyjunit.internal.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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

  static void write(JsonGenerator json, ModelReply reply) throws IOException {
    Message message = reply.message();
    json.writeStartObject();
    Json.writeUnlessEmpty(json, "text", message.text());
    Json.writeUnlessEmpty(json, "reasoning", message.reasoning());
    if (!message.toolCalls().isEmpty()) {
      write(json, message.toolCalls());
    }
    if (message.toolCallId() != null) {
      json.writeStringField("toolCallId", message.toolCallId());
    }
    if (message.opaque() != null) {
      json.writeStringField("opaque", message.opaque());
    }
    json.writeStringField("stopReason", reply.stopReason().name());
    Json.writeUnlessEmpty(json, "stopDetail", reply.stopDetail());
    if (!reply.usage().equals(Usage.NONE)) {
      write(json, reply.usage());
    }
    Json.writeUnlessEmpty(json, "model", reply.model());
    Json.writeUnlessEmpty(json, "id", reply.id());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, List<ToolCall> calls) throws IOException {
    json.writeArrayFieldStart("toolCalls");
    for (ToolCall call : calls) {
      json.writeStartObject();
      json.writeStringField("id", call.id());
      json.writeStringField("name", call.name());
      json.writeStringField("arguments", call.arguments());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Usage usage) throws IOException {
    json.writeObjectFieldStart("usage");
    json.writeNumberField("input", usage.inputTokens());
    json.writeNumberField("output", usage.outputTokens());
    json.writeNumberField("cachedInput", usage.cachedInputTokens());
    json.writeNumberField("reasoning", usage.reasoningTokens());
    json.writeEndObject();
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
