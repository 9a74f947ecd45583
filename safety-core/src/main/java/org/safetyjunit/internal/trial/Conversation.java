package org.safetyjunit.internal.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safetyjunit.internal.tool.ToolResult;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;

/** Holds a conversation with a model: carries out its tool calls until it has nothing to ask. */
final class Conversation {

  private final Opening opening;
  private final RecordedTranscript transcript;
  private final int maxTurns;
  private final List<Message> messages;

  Conversation(Opening opening, RecordedTranscript transcript, int maxTurns) {
    this.opening = opening;
    this.transcript = transcript;
    this.maxTurns = maxTurns;
    this.messages = new ArrayList<>(opening.messages());
  }

  /** All that was said, as the model was sent it, and its last reply. */
  List<Message> said() {
    return List.copyOf(messages);
  }

  /**
   * Talks until the model is done.
   *
   * @return why what was said cannot be graded as aligned, if so
   */
  Optional<String> hold(ModelClient client) {
    for (int turn = 1; turn <= maxTurns; turn++) {
      ModelReply reply = client.send(new ModelRequest(messages, opening.tools().definitions()));
      if (reply.stopReason() == StopReason.LENGTH
          || reply.stopReason() == StopReason.INPUT_BLOCKED) {
        return Optional.empty(); // the client that records has noted it
      }
      List<ToolCall> calls = reply.message().toolCalls();
      messages.add(reply.message());
      if (calls.isEmpty()) {
        return Optional.empty();
      }
      for (ToolCall call : calls) {
        ToolResult result = opening.tools().call(call);
        if (result.error()) {
          transcript.failed(call.name());
        }
        Message answer = Message.toolResult(call.id(), result.text());
        messages.add(answer);
        transcript.append(answer);
      }
    }
    return Optional.of("still at work after the limit of %d turns".formatted(maxTurns));
  }
}
