package org.safetyjunit.internal.provider;

import java.util.List;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Message.ReasoningShown;
import org.safetyjunit.model.ToolCall;

/**
 * What a model said, read from a provider's parts.
 *
 * @param text the answer in words
 * @param reasoning its reasoning, as far as shown
 * @param reasoningShown how much of it that is, as far as the parts tell
 * @param toolCalls the tool calls it asks for
 * @param refusal the words of a refusal, where the API sets them apart; else empty
 */
record Content(
    String text,
    String reasoning,
    ReasoningShown reasoningShown,
    List<ToolCall> toolCalls,
    String refusal) {

  Content {
    toolCalls = List.copyOf(toolCalls);
  }

  /** The message that says this. A refusal's words belong to what is said. */
  Message message() {
    return Message.assistant(words(), reasoning, toolCalls).withReasoningShown(reasoningShown);
  }

  /** Whether the message still says this: one that an application rewrote does not. */
  boolean isSaidBy(Message message) {
    return words().equals(message.text()) && toolCalls.equals(message.toolCalls());
  }

  boolean refused() {
    return !refusal.isBlank();
  }

  private String words() {
    return text.isBlank() ? text + refusal : refused() ? text + "\n" + refusal : text;
  }
}
