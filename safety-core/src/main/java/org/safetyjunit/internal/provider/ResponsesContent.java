package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What the output items of OpenAI's Responses say. */
final class ResponsesContent {

  private ResponsesContent() {}

  /** Reads items whose tool calls have ids already. */
  static Content read(JsonNode output) {
    ContentBuilder content = new ContentBuilder();
    for (JsonNode item : output) {
      content.apart();
      switch (Json.text(item, "type")) {
        case "message" -> item.path("content").forEach(part -> words(part, content));
        case "reasoning" -> reasoning(item, content);
        case "function_call" -> call(item, "arguments", content);
        case "custom_tool_call" -> call(item, "input", content);
        default -> content.apart();
      }
    }
    return content.build();
  }

  private static void reasoning(JsonNode item, ContentBuilder content) {
    item.path("summary").forEach(part -> content.summary(Json.text(part, "text")));
    item.path("content").forEach(part -> content.reasoning(Json.text(part, "text")));
    content.withheld(); // if it showed nothing
  }

  private static void words(JsonNode part, ContentBuilder content) {
    if (Json.text(part, "type").equals("refusal")) {
      content.refusal(Json.text(part, "refusal"));
    } else {
      content.text(Json.text(part, "text"));
    }
  }

  private static void call(JsonNode item, String argumentsField, ContentBuilder content) {
    content.toolCall(
        Json.text(item, "call_id"), Json.text(item, "name"), Json.text(item, argumentsField));
  }

  /**
   * The items that can go back: all but reasoning that was not encrypted, which the server would
   * look for among what it stored, and we have nothing stored.
   */
  static ArrayNode returnable(JsonNode output) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : output) {
      boolean lost =
          Json.text(item, "type").equals("reasoning")
              && Json.text(item, "encrypted_content").isEmpty();
      if (!lost) {
        items.add(item);
      }
    }
    return items;
  }

  /** Whether there is one message in words, or nothing at all. */
  static boolean isPlain(JsonNode output) {
    return output.isEmpty()
        || (output.size() == 1
            && Json.text(output.path(0), "type").equals("message")
            && !output.path(0).has("phase"));
  }
}
