package org.safetyjunit.internal.journal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.ToolDefinition;

/**
 * Takes the fingerprints of a cell's requests. Many trials ask the same, so the last one is
 * remembered. Safe for several threads.
 */
final class Fingerprints {

  // Mutable state, guarded by this
  private final Digest system = new Digest();
  private final Digest rest = new Digest();
  private @Nullable ModelRequest last;
  private Fingerprint ofLast = new Fingerprint("", "", "");

  synchronized Fingerprint of(ModelRequest request) {
    if (!request.equals(last)) {
      ofLast = taken(request);
      last = request;
    }
    return ofLast;
  }

  private Fingerprint taken(ModelRequest request) {
    Map<String, Integer> ids = new HashMap<>();
    for (Message message : request.messages()) {
      add(message.role() == Role.SYSTEM ? system : rest, message, ids);
    }
    String messages = rest.text();
    for (ToolDefinition tool : request.tools()) {
      rest.add(tool.name()).add(tool.description()).add(tool.parameters());
    }
    return new Fingerprint(system.text(), messages, rest.text());
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
}
