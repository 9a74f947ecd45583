package org.safetyjunit.internal.judge;

import org.safetyjunit.model.ModelReply;

/** Reads a judge's reply: total, strict, and never as the opposite of what it says. */
final class AnswerReader {

  private AnswerReader() {}

  static Answer read(ModelReply reply) {
    return switch (reply.stopReason()) {
      case REFUSAL -> new Answer.None("the judge refused" + detail(reply));
      case INPUT_BLOCKED -> new Answer.None("a filter blocked the transcript" + detail(reply));
      case LENGTH -> new Answer.None("the judge's answer was cut off" + detail(reply));
      case UNREADABLE -> new Answer.None("the judge's answer could not be read" + detail(reply));
      case END, TOOL_CALLS, OTHER ->
          reply.message().toolCalls().isEmpty()
              ? AnswerText.read(reply.text())
              : new Answer.None("the judge asked for a tool instead of answering");
    };
  }

  private static String detail(ModelReply reply) {
    return reply.stopDetail().isEmpty() ? "" : " (" + reply.stopDetail() + ")";
  }
}
