package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.Usage;

/** Reads the reply in a body of Anthropic's Messages. */
final class AnthropicReply {

  private final JsonNode body;
  private final OpaqueParts opaque;

  AnthropicReply(JsonNode body, OpaqueParts opaque) {
    this.body = body;
    this.opaque = opaque;
  }

  ModelReply read(ToolCallIds ids) throws UnusableAnswer {
    if (!(body.path("content") instanceof ArrayNode blocks)) {
      throw new UnusableAnswer("no array of content blocks");
    }
    requireOwnAnswer();
    giveIds(blocks, ids);
    Content content = AnthropicContent.read(blocks);
    StopWord stop = stop().given(content);
    return new ModelReply(
        content
            .message()
            .withOpaque(AnthropicContent.isPlain(blocks) ? null : opaque.write(blocks)),
        stop.reason(),
        stop.detail(),
        usage(body.path("usage")),
        Json.text(body, "model"),
        Json.text(body, "id"));
  }

  private static void giveIds(ArrayNode blocks, ToolCallIds ids) {
    for (JsonNode block : blocks) {
      if (block instanceof ObjectNode call && Json.text(call, "type").equals("tool_use")) {
        call.put("id", ids.next(Json.text(call, "id")));
      }
    }
  }

  private StopWord stop() {
    String word = Json.text(body, "stop_reason");
    StopReason reason =
        switch (word) {
          case "end_turn", "stop_sequence" -> StopReason.END;
          case "tool_use" -> StopReason.TOOL_CALLS;
          case "max_tokens", "model_context_window_exceeded" -> StopReason.LENGTH;
          case "refusal" -> StopReason.REFUSAL;
          default -> StopReason.OTHER;
        };
    JsonNode details = body.path("stop_details");
    return new StopWord(
        reason,
        StopWord.join(
            word.isEmpty() ? "no stop_reason" : word,
            Json.text(details, "category"),
            Json.text(details, "explanation")));
  }

  /** A provider may fall back to another model, and says so only among the counts of tokens. */
  private void requireOwnAnswer() throws UnusableAnswer {
    for (JsonNode iteration : body.path("usage").path("iterations")) {
      if (Json.text(iteration, "type").equals("fallback_message")) {
        throw UnusableAnswer.of(Json.text(iteration, "model"));
      }
    }
  }

  private static Usage usage(JsonNode usage) {
    long cached = Json.count(usage, "cache_read_input_tokens");
    return new Usage(
        Json.count(usage, "input_tokens")
            + Json.count(usage, "cache_creation_input_tokens")
            + cached,
        Json.count(usage, "output_tokens"),
        cached,
        Json.count(usage.path("output_tokens_details"), "thinking_tokens"));
  }
}
