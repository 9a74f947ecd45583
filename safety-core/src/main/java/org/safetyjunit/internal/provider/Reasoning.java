package org.safetyjunit.internal.provider;

import org.safetyjunit.model.Message;
import org.safetyjunit.model.Message.ReasoningShown;
import org.safetyjunit.model.ModelReply;

/** How much a reply shows of its model's reasoning, by what was asked and what came. */
final class Reasoning {

  private Reasoning() {}

  /**
   * The reply with word of it.
   *
   * @param asked what the request asked for: nothing, all, or a summary
   */
  static ModelReply noted(ModelReply reply, ReasoningShown asked) {
    Message message = reply.message().withReasoningShown(shown(reply, asked));
    return new ModelReply(
        message, reply.stopReason(), reply.stopDetail(), reply.usage(), reply.model(), reply.id());
  }

  private static ReasoningShown shown(ModelReply reply, ReasoningShown asked) {
    ReasoningShown told = reply.message().reasoningShown();
    if (told == ReasoningShown.SHOWN && asked == ReasoningShown.SUMMARIZED) {
      return ReasoningShown.SUMMARIZED;
    }
    if (told != ReasoningShown.NOT_ASKED) {
      return told;
    }
    if (reply.usage().reasoningTokens() > 0) {
      return ReasoningShown.WITHHELD;
    }
    return asked == ReasoningShown.NOT_ASKED ? ReasoningShown.NOT_ASKED : ReasoningShown.ASKED;
  }
}
