package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;

/** Writes one answer of chat completions. */
final class CompletionWriter {

  private final ModelReply reply;
  private final Asked asked;

  CompletionWriter(ModelReply reply, Asked asked) {
    this.reply = reply;
    this.asked = asked;
  }

  ObjectNode whole() {
    ObjectNode body = frame("chat.completion");
    ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
    choice.putNull("logprobs").put("finish_reason", reason());
    choice.set("message", message());
    body.set("usage", usage());
    return body;
  }

  List<Event> streamed() {
    List<Event> events = new ArrayList<>();
    ObjectNode delta = message();
    ArrayNode calls = delta.withArray("tool_calls");
    for (int i = 0; i < calls.size(); i++) {
      ((ObjectNode) calls.get(i)).put("index", i);
    }
    if (calls.isEmpty()) {
      delta.remove("tool_calls");
    }
    events.add(chunk(delta, null));
    events.add(chunk(Reading.json().objectNode(), reason()));
    if (asked.body().path("stream_options").path("include_usage").asBoolean()) {
      ObjectNode last = frame("chat.completion.chunk");
      last.putArray("choices");
      last.set("usage", usage());
      events.add(new Event("", last.toString()));
    }
    events.add(new Event("", "[DONE]"));
    return events;
  }

  private Event chunk(ObjectNode delta, @Nullable String reason) {
    ObjectNode chunk = frame("chat.completion.chunk");
    ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
    choice.set("delta", delta);
    choice.put("finish_reason", reason);
    return new Event("", chunk.toString());
  }

  private ObjectNode frame(String kind) {
    return Reading.json()
        .objectNode()
        .put("id", asked.id(reply))
        .put("object", kind)
        .put("created", asked.seconds())
        .put("model", asked.model(reply));
  }

  private ObjectNode message() {
    Message said = reply.message();
    ObjectNode message = Reading.json().objectNode().put("role", "assistant");
    boolean refused = reply.refused() && !said.text().isEmpty();
    message.put("content", refused || said.text().isEmpty() ? null : said.text());
    message.put("refusal", refused ? said.text() : null);
    if (!said.reasoning().isEmpty()) {
      message.put("reasoning_content", said.reasoning());
    }
    for (ToolCall call : said.toolCalls()) {
      message
          .withArray("tool_calls")
          .addObject()
          .put("id", call.id())
          .put("type", "function")
          .putObject("function")
          .put("name", call.name())
          .put("arguments", call.arguments());
    }
    return message;
  }

  private String reason() {
    StopReason reason = reply.stopReason();
    if (reason == StopReason.REFUSAL) {
      return reply.text().isEmpty() ? "content_filter" : "stop";
    }
    return switch (reason) {
      case TOOL_CALLS -> "tool_calls";
      case LENGTH -> "length";
      case INPUT_BLOCKED -> "content_filter";
      default -> "stop";
    };
  }

  private ObjectNode usage() {
    Usage usage = reply.usage();
    ObjectNode node = Reading.json().objectNode();
    node.put("prompt_tokens", usage.inputTokens());
    node.put("completion_tokens", usage.outputTokens());
    node.put("total_tokens", usage.inputTokens() + usage.outputTokens());
    node.putObject("prompt_tokens_details").put("cached_tokens", usage.cachedInputTokens());
    node.putObject("completion_tokens_details").put("reasoning_tokens", usage.reasoningTokens());
    return node;
  }
}
