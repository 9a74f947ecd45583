package org.safetyjunit.model;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What is sent to a model: the conversation so far and the tools on offer.
 *
 * @param messages the conversation, oldest first; not empty
 * @param tools tools that the model may call; may be empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ModelRequest(List<Message> messages, List<ToolDefinition> tools) {

  /** Copies the lists. */
  public ModelRequest {
    messages = List.copyOf(messages);
    tools = List.copyOf(tools);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("a request needs at least one message");
    }
  }

  /** A conversation without tools. */
  public static ModelRequest of(Message... messages) {
    return new ModelRequest(List.of(messages), List.of());
  }

  /** The same request with the tools offered. */
  public ModelRequest withTools(List<ToolDefinition> offered) {
    return new ModelRequest(messages, offered);
  }

  /** The same request with more messages at its end. */
  public ModelRequest plus(Message... more) {
    List<Message> all = new ArrayList<>(messages);
    all.addAll(List.of(more));
    return new ModelRequest(all, tools);
  }
}
