package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.Usage;

/** Reads the reply in a body of OpenAI's Responses. */
final class ResponsesReply {

  private final JsonNode body;
  private final OpaqueParts opaque;

  ResponsesReply(JsonNode body, OpaqueParts opaque) {
    this.body = body;
    this.opaque = opaque;
  }

  ModelReply read(ToolCallIds ids) throws UnusableAnswer {
    if (!(body.path("output") instanceof ArrayNode output)) {
      throw new UnusableAnswer("no array of output items");
    }
    StopWord stop = stop();
    giveIds(output, ids);
    Content content = ResponsesContent.read(output);
    ArrayNode returnable = ResponsesContent.returnable(output);
    String returned = ResponsesContent.isPlain(returnable) ? null : opaque.write(returnable);
    stop = stop.given(content);
    return new ModelReply(
        content.message().withOpaque(returned),
        stop.reason(),
        stop.detail(),
        usage(body.path("usage")),
        Json.text(body, "model"),
        Json.text(body, "id"));
  }

  private StopWord stop() throws UnusableAnswer {
    String status = Json.text(body, "status");
    return switch (status) {
      case "completed" -> new StopWord(StopReason.END, status);
      case "incomplete" -> incomplete(Json.text(body.path("incomplete_details"), "reason"));
      case "failed", "cancelled", "queued", "in_progress" ->
          throw new UnusableAnswer("a response whose status is \"" + status + "\"");
      default -> new StopWord(StopReason.OTHER, status.isEmpty() ? "no status" : status);
    };
  }

  private static StopWord incomplete(String why) {
    StopReason reason =
        switch (why) {
          case "max_output_tokens" -> StopReason.LENGTH;
          case "content_filter" -> StopReason.REFUSAL;
          default -> StopReason.OTHER;
        };
    return new StopWord(reason, StopWord.join("incomplete", why));
  }

  private static void giveIds(ArrayNode output, ToolCallIds ids) {
    for (JsonNode item : output) {
      String type = Json.text(item, "type");
      if (item instanceof ObjectNode call
          && (type.equals("function_call") || type.equals("custom_tool_call"))) {
        call.put("call_id", ids.next(Json.text(call, "call_id")));
      }
    }
  }

  private static Usage usage(JsonNode usage) {
    return new Usage(
        Json.count(usage, "input_tokens"),
        Json.count(usage, "output_tokens"),
        Json.count(usage.path("input_tokens_details"), "cached_tokens"),
        Json.count(usage.path("output_tokens_details"), "reasoning_tokens"));
  }
}
