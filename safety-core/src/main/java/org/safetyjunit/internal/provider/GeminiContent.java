package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ToolCall;

/** What the parts of an answer of Gemini say. */
final class GeminiContent {

  private GeminiContent() {}

  /**
   * Reads parts.
   *
   * @param ids makes our id of a call from the given one, which may be empty
   */
  static Content read(JsonNode parts, UnaryOperator<String> ids) {
    ContentBuilder content = new ContentBuilder();
    for (JsonNode part : parts) {
      JsonNode call = part.path("functionCall");
      if (call.isObject()) {
        content.toolCall(
            ids.apply(Json.text(call, "id")),
            Json.text(call, "name"),
            call.path("args").isObject() ? call.path("args").toString() : "");
      } else if (part.path("thought").asBoolean(false)) {
        content.summary(Json.text(part, "text"));
      } else if (part.has("text")) {
        content.text(Json.text(part, "text"));
      } else {
        content.apart();
      }
    }
    return content.build();
  }

  /** Whether a message still says what the parts say; ids are ours, and not compared. */
  static boolean isSaid(JsonNode parts, Message message) {
    Iterator<ToolCall> calls = message.toolCalls().iterator();
    return read(parts, given -> calls.hasNext() ? calls.next().id() : given).isSaidBy(message);
  }

  /** Whether there are words and nothing else. */
  static boolean isPlain(JsonNode parts) {
    for (JsonNode part : parts) {
      if (part.size() != 1 || !part.has("text")) {
        return false;
      }
    }
    return true;
  }
}
