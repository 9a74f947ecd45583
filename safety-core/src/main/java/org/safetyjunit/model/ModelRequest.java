package org.safetyjunit.model;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to a model: the conversation so far and the tools on offer.
 *
 * @param messages the conversation, oldest first; not empty
 * @param tools tools that the model may call; may be empty
 * @param answerSchema JSON Schema of an object that the answer is to be, as JSON text; null if the
 *     answer is free. A server that knows no schemas refuses the request
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ModelRequest(
    List<Message> messages, List<ToolDefinition> tools, @Nullable String answerSchema) {

  /**
   * Copies the lists.
   *
   * @param messages the conversation, oldest first; not empty
   * @param tools tools that the model may call; may be empty
   * @param answerSchema JSON Schema of an object that the answer is to be, as JSON text; null if
   *     the answer is free. A server that knows no schemas refuses the request
   */
  public ModelRequest {
    messages = List.copyOf(messages);
    tools = List.copyOf(tools);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("a request needs at least one message");
    }
  }

  /**
   * A conversation whose answer is free.
   *
   * @param messages the conversation, oldest first; not empty
   * @param tools tools that the model may call; may be empty
   */
  public ModelRequest(List<Message> messages, List<ToolDefinition> tools) {
    this(messages, tools, null);
  }

  /**
   * {@return a conversation without tools}
   *
   * @param messages the conversation, oldest first; not empty
   */
  public static ModelRequest of(Message... messages) {
    return new ModelRequest(List.of(messages), List.of());
  }

  /**
   * {@return the same request with the tools offered}
   *
   * @param offered the tools
   */
  public ModelRequest withTools(List<ToolDefinition> offered) {
    return new ModelRequest(messages, offered, answerSchema);
  }

  /**
   * {@return the same request for an answer that fits a schema}
   *
   * @param schema JSON Schema of an object, as JSON text; null for a free answer
   */
  public ModelRequest withAnswerSchema(@Nullable String schema) {
    return new ModelRequest(messages, tools, schema);
  }

  /**
   * {@return the same request with more messages at its end}
   *
   * @param more the messages, oldest first
   */
  public ModelRequest plus(Message... more) {
    List<Message> all = new ArrayList<>(messages);
    all.addAll(List.of(more));
    return new ModelRequest(all, tools, answerSchema);
  }
}
