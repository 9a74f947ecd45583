package org.safetyjunit.internal.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;

/**
 * The replies of one trial, as the model gave them. An application that holds them in another
 * library's types sends them back without the parts that only the provider understands, and with
 * arguments that were parsed and written again: here they are found as they were.
 *
 * <p>Safe for use by several threads.
 */
public final class SentBack {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Message> replies = new ArrayList<>();

  /** A trial without replies so far. */
  public SentBack() {}

  /**
   * Keeps a reply.
   *
   * @param reply what the model said
   * @return the same
   */
  public synchronized Message keep(Message reply) {
    replies.add(reply);
    return reply;
  }

  /**
   * The reply that a message is.
   *
   * @param message one of the conversation that the application sends
   * @return the reply as the model gave it; the message itself if no reply is like it
   */
  public synchronized Message original(Message message) {
    if (message.role() != Role.ASSISTANT) {
      return message;
    }
    for (int i = replies.size() - 1; i >= 0; i--) {
      if (same(replies.get(i), message)) {
        return replies.get(i);
      }
    }
    return message;
  }

  private static boolean same(Message reply, Message message) {
    if (!reply.text().equals(message.text())
        || reply.toolCalls().size() != message.toolCalls().size()) {
      return false;
    }
    for (int i = 0; i < reply.toolCalls().size(); i++) {
      if (!same(reply.toolCalls().get(i), message.toolCalls().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(ToolCall a, ToolCall b) {
    return a.id().equals(b.id())
        && a.name().equals(b.name())
        && sameJson(a.arguments(), b.arguments());
  }

  private static boolean sameJson(String a, String b) {
    try {
      return a.equals(b) || JSON.readTree(a).equals(JSON.readTree(b));
    } catch (JsonProcessingException e) {
      return false; // a model that wrote no JSON: only the very same text is the same
    }
  }
}
