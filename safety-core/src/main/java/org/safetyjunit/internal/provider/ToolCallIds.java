package org.safetyjunit.internal.provider;

import java.util.HashSet;
import java.util.Set;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ToolCall;

/**
 * Gives every tool call of a reply an id of its own, in the conversation too: some servers send
 * none, and some the same one again. The same reply to the same request gets the same ids.
 */
final class ToolCallIds {

  private final int position;
  private final Set<String> taken = new HashSet<>();
  private int calls;

  /** For the reply to a request. */
  ToolCallIds(ModelRequest request) {
    position = request.messages().size();
    for (Message message : request.messages()) {
      for (ToolCall call : message.toolCalls()) {
        taken.add(call.id());
      }
    }
  }

  /** The id of the next call: the given one, unless it is empty or taken. */
  String next(String given) {
    calls++;
    String wanted = given.isBlank() ? "call-" + position + "-" + calls : given;
    String id = wanted;
    for (int copy = 2; !taken.add(id); copy++) {
      id = wanted + "-" + copy;
    }
    return id;
  }
}
