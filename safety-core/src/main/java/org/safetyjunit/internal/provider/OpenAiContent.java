package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a message of chat completions says, in the fields that OpenAI and compatible servers use.
 */
final class OpenAiContent {

  private OpenAiContent() {}

  /**
   * Reads an assistant's message, whose tool calls have ids already.
   *
   * @param cutOff whether it was cut off by a limit of tokens
   */
  static Content read(JsonNode message, boolean cutOff) {
    ContentBuilder content = new ContentBuilder();
    JsonNode reasoning = message.path("reasoning_content");
    content.reasoning(
        reasoning.isTextual() ? reasoning.textValue() : Json.text(message, "reasoning"));
    ThinkTags split = ThinkTags.split(plain(message.path("content"), content), cutOff);
    content.reasoning(split.reasoning()).text(split.answer());
    content.refusal(Json.text(message, "refusal"));
    message.path("tool_calls").forEach(call -> toolCall(call, content));
    return content.build();
  }

  /** The text of a content that is text, null or an array of parts; other parts are kept apart. */
  private static String plain(JsonNode node, ContentBuilder content) {
    if (node.isTextual()) {
      return node.textValue();
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode part : node) {
      switch (Json.text(part, "type")) {
        case "refusal" -> content.refusal(Json.text(part, "refusal"));
        case "thinking", "reasoning" -> content.reasoning(thought(part));
        default -> text.append(Json.text(part, "text"));
      }
    }
    return text.toString();
  }

  /** Mistral's thoughts are an array of text parts; others' are text. */
  private static String thought(JsonNode part) {
    JsonNode thinking = part.path("thinking");
    if (thinking.isArray()) {
      StringBuilder text = new StringBuilder();
      thinking.forEach(piece -> text.append(Json.text(piece, "text")));
      return text.toString();
    }
    return thinking.isTextual() ? thinking.textValue() : Json.text(part, "text");
  }

  private static void toolCall(JsonNode call, ContentBuilder content) {
    JsonNode function = call.path("function");
    JsonNode custom = call.path("custom");
    if (function.isObject()) {
      JsonNode arguments = function.path("arguments");
      content.toolCall(
          Json.text(call, "id"),
          Json.text(function, "name"),
          arguments.isContainerNode() ? arguments.toString() : arguments.asText(""));
    } else {
      content.toolCall(
          Json.text(call, "id"), Json.text(custom, "name"), Json.text(custom, "input"));
    }
  }
}
