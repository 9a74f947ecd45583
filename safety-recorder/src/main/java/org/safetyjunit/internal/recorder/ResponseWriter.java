package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;

/** Writes one answer of responses. */
final class ResponseWriter {

  private final ModelReply reply;
  private final Asked asked;

  ResponseWriter(ModelReply reply, Asked asked) {
    this.reply = reply;
    this.asked = asked;
  }

  ObjectNode whole() {
    boolean cut = reply.stopReason() == StopReason.LENGTH;
    ObjectNode body = frame(cut ? "incomplete" : "completed");
    if (cut) {
      body.putObject("incomplete_details").put("reason", "max_output_tokens");
    }
    items().forEach(body.withArray("output")::add);
    body.set("usage", usage());
    return body;
  }

  /** The answer before anything was said. */
  ObjectNode frame(String status) {
    ObjectNode body =
        Reading.json()
            .objectNode()
            .put("id", asked.id(reply))
            .put("object", "response")
            .put("created_at", asked.seconds())
            .put("status", status)
            .put("model", asked.model(reply))
            .put("parallel_tool_calls", true)
            .put("tool_choice", "auto")
            .putNull("error")
            .putNull("incomplete_details")
            .putNull("instructions")
            .putNull("temperature")
            .putNull("top_p");
    body.putObject("metadata");
    body.putArray("tools");
    body.putArray("output");
    return body;
  }

  /** What was said and done, one after the other. */
  List<ObjectNode> items() {
    Message said = reply.message();
    String id = asked.id(reply);
    List<ObjectNode> items = new ArrayList<>();
    if (!said.reasoning().isEmpty()) {
      ObjectNode item = item("reasoning", "rs-" + id);
      item.putArray("summary")
          .addObject()
          .put("type", "summary_text")
          .put("text", said.reasoning());
      items.add(item);
    }
    if (!said.text().isEmpty() || said.toolCalls().isEmpty()) {
      ObjectNode item = item("message", "msg-" + id).put("role", "assistant");
      item.putArray("content").add(part());
      items.add(item);
    }
    for (ToolCall call : said.toolCalls()) {
      items.add(
          item("function_call", "fc-" + call.id())
              .put("call_id", call.id())
              .put("name", call.name())
              .put("arguments", call.arguments()));
    }
    return items;
  }

  private static ObjectNode item(String type, String id) {
    return Reading.json().objectNode().put("type", type).put("id", id).put("status", "completed");
  }

  private ObjectNode part() {
    ObjectNode part = Reading.json().objectNode();
    if (reply.refused()) {
      return part.put("type", "refusal").put("refusal", reply.text());
    }
    part.put("type", "output_text").put("text", reply.text()).putArray("annotations");
    return part;
  }

  private ObjectNode usage() {
    Usage usage = reply.usage();
    ObjectNode node = Reading.json().objectNode();
    node.put("input_tokens", usage.inputTokens());
    node.put("output_tokens", usage.outputTokens());
    node.put("total_tokens", usage.inputTokens() + usage.outputTokens());
    node.putObject("input_tokens_details").put("cached_tokens", usage.cachedInputTokens());
    node.putObject("output_tokens_details").put("reasoning_tokens", usage.reasoningTokens());
    return node;
  }
}
