package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ToolCall;

/** Reads the items of a call of responses; an answer that came as several items is one message. */
final class ResponsesInput {

  private final List<Message> messages = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private final List<ToolCall> calls = new ArrayList<>();

  private ResponsesInput() {}

  static List<Message> messages(JsonNode items) {
    ResponsesInput input = new ResponsesInput();
    items.forEach(input::read);
    input.endAnswer();
    return input.messages;
  }

  private void read(JsonNode item) {
    String type = Reading.text(item, "type");
    switch (type) {
      case "", "message" -> said(Reading.text(item, "role"), Reading.content(item.path("content")));
      case "reasoning" -> {} // found again with the answer that it belongs to
      case "function_call" ->
          calls.add(
              new ToolCall(
                  Reading.text(item, "call_id"),
                  Reading.text(item, "name"),
                  Reading.text(item, "arguments")));
      case "function_call_output" -> {
        endAnswer();
        messages.add(
            Message.toolResult(
                Reading.text(item, "call_id"), Reading.content(item.path("output"))));
      }
      default ->
          throw new BadCallException(
              "an item of type \"%s\": messages and function calls can be passed on"
                  .formatted(type));
    }
  }

  private void said(String role, String text) {
    if (role.equals("assistant")) {
      if (!calls.isEmpty()) {
        endAnswer();
      }
      words.append(text);
      return;
    }
    endAnswer();
    switch (role) {
      case "system", "developer" -> messages.add(Message.system(text));
      case "user" -> messages.add(Message.user(text));
      default -> throw new BadCallException("a message of role \"%s\"".formatted(role));
    }
  }

  private void endAnswer() {
    if (!words.isEmpty() || !calls.isEmpty()) {
      messages.add(Message.assistant(words.toString(), "", List.copyOf(calls)));
      words.setLength(0);
      calls.clear();
    }
  }
}
