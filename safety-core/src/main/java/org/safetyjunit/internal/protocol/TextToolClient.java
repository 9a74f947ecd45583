package org.safetyjunit.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;

/**
 * Gives tools to a model that has none of its own: it is told of them in the instructions, calls
 * them by tags in its replies (see {@link ReplyReader}), and hears of the results as a user's
 * words. Whoever uses it sees native calls.
 *
 * <p>A reply with a place that cannot be read has the reason {@link StopReason#UNREADABLE}, with
 * the place in its detail; the calls in it that can be read are there all the same.
 */
public final class TextToolClient implements ModelClient {

  private final ModelClient delegate;

  /** Talks through another client, which is not offered any tools. */
  public TextToolClient(ModelClient delegate) {
    this.delegate = delegate;
  }

  @Override
  public ModelReply send(ModelRequest request) {
    return read(delegate.send(inWords(request)), request);
  }

  /** The request as the model gets it. */
  public static ModelRequest inWords(ModelRequest request) {
    return ToldInWords.of(request);
  }

  /**
   * What a reply means.
   *
   * @param request the one that it answers, as it was before {@link #inWords}
   */
  public static ModelReply read(ModelReply reply, ModelRequest request) {
    if (request.tools().isEmpty()) {
      return reply;
    }
    ReadReply read = ReplyReader.read(reply.text());
    Message message = reply.message();
    Message spoken =
        Message.assistant(
                read.text(),
                joined(message.reasoning(), read.reasoning()),
                calls(read, request, message.toolCalls()))
            .withOpaque(message.opaque());
    StopReason reason = reason(reply, read, spoken);
    String detail =
        reason == StopReason.UNREADABLE ? read.unreadable().get(0).toString() : reply.stopDetail();
    return new ModelReply(spoken, reason, detail, reply.usage(), reply.model(), reply.id());
  }

  private static StopReason reason(ModelReply reply, ReadReply read, Message message) {
    boolean cut =
        switch (reply.stopReason()) {
          case LENGTH, REFUSAL, INPUT_BLOCKED -> true;
          default -> false;
        };
    if (cut) {
      return reply.stopReason();
    }
    if (!read.unreadable().isEmpty()) {
      return StopReason.UNREADABLE;
    }
    return message.toolCalls().isEmpty() ? StopReason.END : StopReason.TOOL_CALLS;
  }

  private static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "\n" + other;
  }

  private static List<ToolCall> calls(ReadReply read, ModelRequest request, List<ToolCall> given) {
    List<ToolCall> calls = new ArrayList<>(given);
    long turn = 1 + request.messages().stream().filter(m -> m.role() == Role.ASSISTANT).count();
    for (ReadReply.Call call : read.calls()) {
      calls.add(
          new ToolCall(
              "call-" + turn + "-" + (calls.size() + 1),
              call.name(),
              ArgumentTypes.of(call, request.tools())));
    }
    return calls;
  }
}
