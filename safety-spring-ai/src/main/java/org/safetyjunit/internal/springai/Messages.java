package org.safetyjunit.internal.springai;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ToolCall;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.content.MediaContent;

/** Spring AI's messages as ours. */
final class Messages {

  private Messages() {}

  /**
   * One of Spring AI's, which may hold the results of several tool calls.
   *
   * @throws IllegalArgumentException if it holds anything but text
   */
  static List<Message> messages(org.springframework.ai.chat.messages.Message message) {
    if (message instanceof MediaContent media && !media.getMedia().isEmpty()) {
      throw unknown("media");
    }
    if (message instanceof SystemMessage system) {
      return List.of(Message.system(orEmpty(system.getText())));
    } else if (message instanceof UserMessage user) {
      return List.of(Message.user(orEmpty(user.getText())));
    } else if (message instanceof AssistantMessage assistant) {
      return List.of(Message.assistant(orEmpty(assistant.getText()), "", calls(assistant)));
    } else if (message instanceof ToolResponseMessage results) {
      return results.getResponses().stream()
          .map(result -> Message.toolResult(result.id(), result.responseData()))
          .toList();
    }
    throw unknown("a message of type " + message.getMessageType());
  }

  private static List<ToolCall> calls(AssistantMessage message) {
    return message.getToolCalls().stream()
        .map(call -> new ToolCall(call.id(), call.name(), call.arguments()))
        .toList();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static IllegalArgumentException unknown(String what) {
    return new IllegalArgumentException(
        "the application sends the model %s: a safety test can pass on text and tools only"
            .formatted(what));
  }
}
