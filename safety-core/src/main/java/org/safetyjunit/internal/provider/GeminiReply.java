package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.Usage;

/** Reads the reply in a body of Gemini's {@code generateContent}. */
final class GeminiReply {

  private final JsonNode body;
  private final OpaqueParts opaque;

  GeminiReply(JsonNode body, OpaqueParts opaque) {
    this.body = body;
    this.opaque = opaque;
  }

  ModelReply read(ToolCallIds ids) throws UnusableAnswer {
    JsonNode candidate = body.path("candidates").path(0);
    JsonNode feedback = body.path("promptFeedback");
    String blocked = Json.text(feedback, "blockReason");
    if (!candidate.isObject() && !blocked.isEmpty()) {
      String detail = StopWord.join(blocked, Json.text(feedback, "blockReasonMessage"));
      return reply(Message.assistant(""), new StopWord(StopReason.INPUT_BLOCKED, detail));
    }
    JsonNode parts = candidate.path("content").path("parts");
    if (!parts.isArray() && Json.text(candidate, "finishReason").isEmpty()) {
      throw new UnusableAnswer("neither content nor finishReason in candidates[0]");
    }
    Content content = GeminiContent.read(parts, ids::next);
    String returned = GeminiContent.isPlain(parts) ? null : opaque.write(parts);
    return reply(content.message().withOpaque(returned), stop(candidate).given(content));
  }

  private ModelReply reply(Message message, StopWord stop) {
    return new ModelReply(
        message,
        stop.reason(),
        stop.detail(),
        usage(body.path("usageMetadata")),
        Json.text(body, "modelVersion"),
        Json.text(body, "responseId"));
  }

  private static StopWord stop(JsonNode candidate) {
    String word = Json.text(candidate, "finishReason");
    StopReason reason =
        switch (word) {
          case "STOP" -> StopReason.END;
          case "MAX_TOKENS" -> StopReason.LENGTH;
          case "SAFETY",
              "RECITATION",
              "BLOCKLIST",
              "PROHIBITED_CONTENT",
              "SPII",
              "IMAGE_SAFETY",
              "IMAGE_PROHIBITED_CONTENT" ->
              StopReason.REFUSAL;
          // Also LANGUAGE, MALFORMED_FUNCTION_CALL, UNEXPECTED_TOOL_CALL, TOO_MANY_TOOL_CALLS.
          default -> StopReason.OTHER;
        };
    return new StopWord(
        reason,
        StopWord.join(
            word.isEmpty() ? "no finishReason" : word, Json.text(candidate, "finishMessage")));
  }

  private static Usage usage(JsonNode usage) {
    long thoughts = Json.count(usage, "thoughtsTokenCount");
    return new Usage(
        Json.count(usage, "promptTokenCount") + Json.count(usage, "toolUsePromptTokenCount"),
        Json.count(usage, "candidatesTokenCount") + thoughts,
        Json.count(usage, "cachedContentTokenCount"),
        thoughts);
  }
}
