package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;

/** What the blocks of an answer of Anthropic's Messages say. */
final class AnthropicContent {

  private AnthropicContent() {}

  /** Reads blocks whose tool calls have ids already. Blocks of unknown types say nothing to us. */
  static Content read(JsonNode blocks) {
    ContentBuilder content = new ContentBuilder();
    for (JsonNode block : blocks) {
      switch (Json.text(block, "type")) {
        case "text" -> content.text(Json.text(block, "text"));
        case "thinking" -> thinking(Json.text(block, "thinking"), content);
        case "redacted_thinking" -> content.withheld();
        case "tool_use" ->
            content.toolCall(
                Json.text(block, "id"),
                Json.text(block, "name"),
                block.path("input").isMissingNode() ? "" : block.path("input").toString());
        default -> content.apart();
      }
    }
    return content.build();
  }

  /** Thinking whose display is omitted comes empty, with its signature alone. */
  private static void thinking(String text, ContentBuilder content) {
    if (text.isEmpty()) {
      content.withheld();
    } else {
      content.reasoning(text);
    }
  }

  /**
   * Whether our own fields say all that the blocks say, in the order in which we would write it.
   */
  static boolean isPlain(JsonNode blocks) {
    boolean callsBegan = false;
    int texts = 0;
    for (JsonNode block : blocks) {
      boolean text = Json.text(block, "type").equals("text") && block.size() == 2;
      boolean call = Json.text(block, "type").equals("tool_use") && block.size() == 4;
      if ((!text && !call) || (text && (callsBegan || ++texts > 1))) {
        return false;
      }
      callsBegan |= call;
    }
    return true;
  }
}
