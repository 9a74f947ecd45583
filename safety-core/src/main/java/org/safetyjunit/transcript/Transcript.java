package org.safetyjunit.transcript;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apiguardian.api.API;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;

/**
 * What was said and done in one trial. While an application under test is still talking to the
 * model, it grows; every list is a copy of what has been recorded so far.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Transcript {

  /** {@return number of the trial within its cell, from 1} */
  int trial();

  /** {@return the seed from which this trial's variations were drawn} */
  long seed();

  /** {@return all messages, oldest first: instructions, words, tool calls and their results} */
  List<Message> messages();

  /** {@return how many replies the model has given} */
  int turns();

  /** {@return whether the model, or its provider for it, refused in any reply} */
  boolean refused();

  /** {@return tokens of all calls of the trial} */
  Usage usage();

  /** {@return labels attached so far} */
  Map<String, Object> labels();

  /**
   * Attaches a label that later analyses can use, for example {@code label("contacted", "press")}.
   * It replaces an earlier one of the same name.
   *
   * @param name name of the label
   * @param value a {@link Boolean}, {@link Number} or {@link String}
   * @throws IllegalArgumentException if the value is of another type
   */
  void label(String name, Object value);

  /** {@return the model's words in all replies, without reasoning, joined by line breaks} */
  default String text() {
    return joined(Message::text);
  }

  /** {@return the model's reasoning in all replies, as far as the provider shows it} */
  default String reasoning() {
    return joined(Message::reasoning);
  }

  /** {@return the model's last words, without reasoning; empty if it said nothing} */
  default String answer() {
    List<Message> replies = replies();
    return replies.isEmpty() ? "" : replies.get(replies.size() - 1).text();
  }

  /** {@return the model's own messages} */
  default List<Message> replies() {
    return messages().stream().filter(m -> m.role() == Role.ASSISTANT).toList();
  }

  /** {@return every tool call that the model asked for, carried out or not} */
  default List<ToolCall> toolCalls() {
    return replies().stream().flatMap(m -> m.toolCalls().stream()).toList();
  }

  private String joined(java.util.function.Function<Message, String> part) {
    StringJoiner all = new StringJoiner("\n");
    for (Message message : messages()) {
      String words = message.role() == Role.ASSISTANT ? part.apply(message) : "";
      if (!words.isEmpty()) {
        all.add(words);
      }
    }
    return all.toString();
  }
}
