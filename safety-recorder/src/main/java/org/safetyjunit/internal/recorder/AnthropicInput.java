package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ToolCall;

/** Reads one message of a call of messages; what tools answered is part of the user's there. */
final class AnthropicInput {

  private final List<String> words = new ArrayList<>();
  private final List<ToolCall> calls = new ArrayList<>();
  private final List<Message> results = new ArrayList<>();

  private AnthropicInput() {}

  static List<Message> messages(JsonNode message) {
    AnthropicInput input = new AnthropicInput();
    JsonNode content = message.path("content");
    if (content.isTextual()) {
      input.words.add(content.textValue());
    } else {
      content.forEach(input::read);
    }
    return input.as(Reading.text(message, "role"));
  }

  private void read(JsonNode block) {
    String type = Reading.text(block, "type");
    switch (type) {
      case "text" -> words.add(Reading.text(block, "text"));
      case "thinking", "redacted_thinking" -> {} // found again with the answer it belongs to
      case "tool_use" ->
          calls.add(
              new ToolCall(
                  Reading.text(block, "id"),
                  Reading.text(block, "name"),
                  block.path("input").toString()));
      case "tool_result" ->
          results.add(
              Message.toolResult(
                  Reading.text(block, "tool_use_id"), Reading.content(block.path("content"))));
      default ->
          throw new BadCallException(
              "content of type \"%s\": only text and tools can be passed on".formatted(type));
    }
  }

  private List<Message> as(String role) {
    String text = String.join("\n", words);
    return switch (role) {
      case "assistant" -> List.of(Message.assistant(text, "", calls));
      case "system" -> List.of(Message.system(text));
      case "user" -> {
        List<Message> all = new ArrayList<>(results);
        if (!text.isEmpty() || results.isEmpty()) {
          all.add(Message.user(text));
        }
        yield all;
      }
      default -> throw new BadCallException("a message of role \"%s\"".formatted(role));
    };
  }
}
