package org.safetyjunit.internal.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ToolCall;

/**
 * Takes out of replies what a provider draws anew each time: ids and opaque parts. Ids of tool
 * calls become ordinals within their trial. Ids of responses go, save those that came more than
 * once, which say that trials look cached.
 */
final class PlainIds {

  private final Map<CallKey, Map<String, String>> toolCalls = new HashMap<>();
  private final Map<String, String> repeated = new HashMap<>();

  PlainIds(List<RecordedCall> calls) {
    Set<String> seen = new HashSet<>();
    for (RecordedCall call : calls) {
      if (call.answer() instanceof Answer.Reply reply
          && !reply.reply().id().isEmpty()
          && !seen.add(reply.reply().id())) {
        repeated.computeIfAbsent(reply.reply().id(), id -> "repeated-" + (repeated.size() + 1));
      }
    }
  }

  /** The call without them. */
  RecordedCall in(RecordedCall call) {
    return call.answer() instanceof Answer.Reply reply
        ? call.answering(new Answer.Reply(plain(call.key(), reply.reply())))
        : call;
  }

  private ModelReply plain(CallKey key, ModelReply reply) {
    Map<String, String> ids = toolCalls.computeIfAbsent(key, k -> new HashMap<>());
    Message message = reply.message();
    List<ToolCall> calls =
        message.toolCalls().stream()
            .map(
                call ->
                    new ToolCall(
                        ids.computeIfAbsent(call.id(), id -> "call-" + (ids.size() + 1)),
                        call.name(),
                        call.arguments()))
            .toList();
    return new ModelReply(
        Message.assistant(message.text(), message.reasoning(), calls),
        reply.stopReason(),
        reply.stopDetail(),
        reply.usage(),
        reply.model(),
        repeated.getOrDefault(reply.id(), ""));
  }
}
