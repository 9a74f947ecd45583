package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.Usage;

/** Reads the reply in a body of chat completions. */
final class OpenAiReply {

  /** Fields that go back to the server as they came, where it sent them. */
  private static final List<String> RETURNED =
      List.of("content", "reasoning_content", "reasoning", "reasoning_details", "tool_calls");

  private final JsonNode body;
  private final OpaqueParts opaque;

  OpenAiReply(JsonNode body, OpaqueParts opaque) {
    this.body = body;
    this.opaque = opaque;
  }

  ModelReply read(ToolCallIds ids) throws UnusableAnswer {
    JsonNode choice = body.path("choices").path(0);
    if (!(choice.path("message") instanceof ObjectNode message)) {
      throw new UnusableAnswer("no message in choices[0]");
    }
    takeInOldCall(message);
    giveIds(message.path("tool_calls"), ids);
    StopWord stop = stop(choice, message);
    Content content = OpenAiContent.read(message, stop.reason() == StopReason.LENGTH);
    stop = stop.given(content);
    if (saysNothing(content) && choice.path("error").isObject()) {
      throw new UnusableAnswer(
          "an error in choices[0]: " + Json.text(choice.path("error"), "message"));
    }
    return new ModelReply(
        content.message().withOpaque(returned(message, content)),
        stop.reason(),
        stop.detail(),
        usage(body.path("usage")),
        Json.text(body, "model"),
        Json.text(body, "id"));
  }

  private static StopWord stop(JsonNode choice, JsonNode message) {
    String word = Json.text(choice, "finish_reason");
    StopReason reason =
        switch (word) {
          case "stop", "eos", "eos_token" -> StopReason.END;
          case "tool_calls", "function_call" -> StopReason.TOOL_CALLS;
          case "length" -> StopReason.LENGTH;
          case "content_filter" -> StopReason.REFUSAL;
          default -> StopReason.OTHER;
        };
    boolean unsaid = word.isEmpty() && message.path("tool_calls").size() > 0;
    return new StopWord(
        unsaid ? StopReason.TOOL_CALLS : reason, word.isEmpty() ? "no finish_reason" : word);
  }

  private static boolean saysNothing(Content content) {
    return content.message().text().isEmpty()
        && content.reasoning().isEmpty()
        && content.toolCalls().isEmpty();
  }

  /** The deprecated field for a single call. */
  private static void takeInOldCall(ObjectNode message) {
    if (message.path("function_call").isObject() && message.path("tool_calls").isEmpty()) {
      message
          .putArray("tool_calls")
          .addObject()
          .put("type", "function")
          .set("function", message.get("function_call"));
    }
  }

  private static void giveIds(JsonNode calls, ToolCallIds ids) {
    for (JsonNode call : calls) {
      if (call instanceof ObjectNode object) {
        object.put("id", ids.next(Json.text(call, "id")));
        object.remove("index");
        if (!object.has("type") && object.has("function")) {
          object.put("type", "function");
        }
      }
    }
  }

  /** What has to go back as it came: only in a tool loop, and only if our fields do not say it. */
  private @Nullable String returned(ObjectNode message, Content content) {
    if (content.toolCalls().isEmpty()) {
      return null;
    }
    ObjectNode parts = Json.object();
    for (String field : RETURNED) {
      if (message.has(field)) {
        parts.set(field, message.get(field));
      }
    }
    boolean plain =
        parts.path("content").asText("").equals(content.text())
            && parts.size() - (parts.has("content") ? 1 : 0) == 1
            && onlyKnownFields(parts.path("tool_calls"));
    return plain ? null : opaque.write(parts);
  }

  private static boolean onlyKnownFields(JsonNode calls) {
    for (JsonNode call : calls) {
      if (call.size() != 3 || !call.path("function").path("arguments").isTextual()) {
        return false;
      }
    }
    return true;
  }

  private static Usage usage(JsonNode usage) {
    return new Usage(
        Json.count(usage, "prompt_tokens"),
        Json.count(usage, "completion_tokens"),
        Json.count(usage.path("prompt_tokens_details"), "cached_tokens"),
        Json.count(usage.path("completion_tokens_details"), "reasoning_tokens"));
  }
}
