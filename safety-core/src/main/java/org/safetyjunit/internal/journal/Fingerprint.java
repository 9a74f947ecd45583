package org.safetyjunit.internal.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.ToolDefinition;

/**
 * What tells one request from another, in parts, so that a difference can be named.
 *
 * <p>Ids of tool calls count only by their order, since a provider draws them anew each time; a
 * model's reasoning and opaque parts do not count, since an application need not keep them.
 *
 * @param system digest of the operator's instructions; empty if there are none
 * @param messages digest of all that was said since
 * @param tools digest of the tools on offer; empty if there are none
 */
record Fingerprint(String system, String messages, String tools) {

  static Fingerprint of(ModelRequest request) {
    Digest system = new Digest();
    Digest messages = new Digest();
    Map<String, Integer> ids = new HashMap<>();
    for (Message message : request.messages()) {
      add(message.role() == Role.SYSTEM ? system : messages, message, ids);
    }
    Digest tools = new Digest();
    for (ToolDefinition tool : request.tools()) {
      tools.add(tool.name()).add(tool.description()).add(tool.parameters());
    }
    return new Fingerprint(system.text(), messages.text(), tools.text());
  }

  private static void add(Digest digest, Message message, Map<String, Integer> ids) {
    digest.add(message.role().label()).add(message.text());
    digest.add(Integer.toString(message.toolCalls().size()));
    for (ToolCall call : message.toolCalls()) {
      digest.add(ordinal(call.id(), ids)).add(call.name()).add(call.arguments());
    }
    String answered = message.toolCallId();
    digest.add(answered == null ? "" : ordinal(answered, ids));
  }

  private static String ordinal(String id, Map<String, Integer> ids) {
    return Integer.toString(ids.computeIfAbsent(id, fresh -> ids.size() + 1));
  }

  /**
   * The parts that are not the same, in words.
   *
   * @param first whether it is the first call of its trial, so that all was said by the test
   */
  List<String> differences(Fingerprint other, boolean first) {
    List<String> parts = new ArrayList<>();
    if (!system.equals(other.system)) {
      parts.add("the system prompt");
    }
    if (!messages.equals(other.messages)) {
      parts.add(
          first
              ? "the prompt"
              : "the conversation before it (what tools answered, or what the application said)");
    }
    if (!tools.equals(other.tools)) {
      parts.add("the list of tools");
    }
    return parts;
  }
}
