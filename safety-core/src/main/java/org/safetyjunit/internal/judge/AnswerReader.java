package org.safetyjunit.internal.judge;

import org.safetyjunit.model.ModelReply;

/** Reads a judge's reply: total, strict, and never as the opposite of what it says. */
final class AnswerReader {

  private AnswerReader() {}

  static Answer read(ModelReply reply) {
    return AnswerText.read(FinalObject.of(reply, "judge"));
  }
}
