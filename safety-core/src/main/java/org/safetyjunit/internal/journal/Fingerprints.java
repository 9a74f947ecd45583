package org.safetyjunit.internal.journal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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

  // Mutable state
  private final Digest system = new Digest(); // guarded by this
  private final Digest rest = new Digest(); // likewise
  private volatile @Nullable Taken last;

  private record Taken(ModelRequest request, Fingerprint fingerprint) {}

  Fingerprint of(ModelRequest request) {
    Taken known = last;
    if (known != null && request.equals(known.request())) {
      return known.fingerprint();
    }
    Fingerprint fingerprint = taken(request);
    last = new Taken(request, fingerprint);
    return fingerprint;
  }

  private synchronized Fingerprint taken(ModelRequest request) {
    Map<String, Integer> ids = new HashMap<>();
    for (Message message : request.messages()) {
      add(message.role() == Role.SYSTEM ? system : rest, message, ids);
    }
    String messages = rest.text();
    for (ToolDefinition tool : byName(request.tools())) {
      rest.add(tool.name()).add(tool.description()).add(tool.parameters());
    }
    return new Fingerprint(system.text(), messages, rest.text());
  }

  /** Frameworks list the methods of a class as the JVM does: in another order on another day. */
  private static List<ToolDefinition> byName(List<ToolDefinition> tools) {
    return tools.stream().sorted(Comparator.comparing(ToolDefinition::name)).toList();
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
