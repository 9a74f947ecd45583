package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;

/** Writes one answer of messages. */
final class AnthropicWriter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelReply reply;
  private final Asked asked;

  AnthropicWriter(ModelReply reply, Asked asked) {
    this.reply = reply;
    this.asked = asked;
  }

  ObjectNode whole() {
    ObjectNode body = frame();
    body.putArray("content").addAll(blocks());
    body.put("stop_reason", reason());
    return body;
  }

  List<Event> streamed() {
    List<Event> events = new ArrayList<>();
    ObjectNode start = event("message_start");
    start.set("message", frame());
    events.add(Event.typed(start));
    List<ObjectNode> blocks = blocks();
    for (int i = 0; i < blocks.size(); i++) {
      block(blocks.get(i), i, events);
    }
    ObjectNode end = event("message_delta");
    end.putObject("delta").put("stop_reason", reason()).putNull("stop_sequence");
    end.set("usage", usage());
    events.add(Event.typed(end));
    events.add(Event.typed(event("message_stop")));
    return events;
  }

  /** A block begins empty and is filled by one event. */
  private static void block(ObjectNode block, int index, List<Event> events) {
    ObjectNode delta = Reading.json().objectNode();
    ObjectNode empty = block.deepCopy();
    switch (block.path("type").asText()) {
      case "text" -> {
        delta.put("type", "text_delta").set("text", block.get("text"));
        empty.put("text", "");
      }
      case "thinking" -> {
        delta.put("type", "thinking_delta").set("thinking", block.get("thinking"));
        empty.put("thinking", "");
      }
      default -> {
        delta.put("type", "input_json_delta").put("partial_json", block.get("input").toString());
        empty.putObject("input");
      }
    }
    ObjectNode start = event("content_block_start").put("index", index);
    start.set("content_block", empty);
    ObjectNode filled = event("content_block_delta").put("index", index);
    filled.set("delta", delta);
    events.add(Event.typed(start));
    events.add(Event.typed(filled));
    events.add(Event.typed(event("content_block_stop").put("index", index)));
  }

  private static ObjectNode event(String type) {
    return Reading.json().objectNode().put("type", type);
  }

  private ObjectNode frame() {
    ObjectNode body =
        event("message")
            .put("id", asked.id(reply))
            .put("role", "assistant")
            .put("model", asked.model(reply))
            .putNull("stop_reason")
            .putNull("stop_sequence");
    body.putArray("content");
    body.set("usage", usage());
    return body;
  }

  private List<ObjectNode> blocks() {
    Message said = reply.message();
    List<ObjectNode> blocks = new ArrayList<>();
    if (!said.reasoning().isEmpty() && asked.body().has("thinking")) {
      blocks.add(event("thinking").put("thinking", said.reasoning()).put("signature", ""));
    }
    if (!said.text().isEmpty()) {
      blocks.add(event("text").put("text", said.text()));
    }
    for (ToolCall call : said.toolCalls()) {
      ObjectNode block = event("tool_use").put("id", call.id()).put("name", call.name());
      block.set("input", input(call.arguments()));
      blocks.add(block);
    }
    return blocks;
  }

  /** This API knows arguments as objects only; a model that wrote none is shown as it wrote. */
  private static JsonNode input(String arguments) {
    try {
      JsonNode read = JSON.readTree(arguments);
      if (read.isObject()) {
        return read;
      }
    } catch (JsonProcessingException e) {
      // not JSON: as it is
    }
    return Reading.json().objectNode().put("not_an_object", arguments);
  }

  private String reason() {
    return switch (reply.stopReason()) {
      case TOOL_CALLS -> "tool_use";
      case LENGTH -> "max_tokens";
      case REFUSAL, INPUT_BLOCKED -> "refusal";
      case END, UNREADABLE, OTHER -> "end_turn";
    };
  }

  private ObjectNode usage() {
    Usage usage = reply.usage();
    return Reading.json()
        .objectNode()
        .put("input_tokens", usage.inputTokens() - usage.cachedInputTokens())
        .put("output_tokens", usage.outputTokens())
        .put("cache_read_input_tokens", usage.cachedInputTokens())
        .put("cache_creation_input_tokens", 0);
  }
}
