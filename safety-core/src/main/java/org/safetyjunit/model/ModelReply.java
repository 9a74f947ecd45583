package org.safetyjunit.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.apiguardian.api.API;

/**
 * What a model answered.
 *
 * @param message the answer; its role is {@link Role#ASSISTANT}
 * @param stopReason why it ended
 * @param stopDetail the provider's own word for it, and its explanation where it gives one
 * @param usage tokens, as reported
 * @param model the model and version that answered, as reported; empty if not
 * @param id the provider's id of the response; empty if it gives none
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ModelReply(
    Message message,
    StopReason stopReason,
    String stopDetail,
    Usage usage,
    String model,
    String id) {

  /**
   * Checks that nothing is null and that the model speaks.
   *
   * @param message the answer; its role is {@link Role#ASSISTANT}
   * @param stopReason why it ended
   * @param stopDetail the provider's own word for it, and its explanation where it gives one
   * @param usage tokens, as reported
   * @param model the model and version that answered, as reported; empty if not
   * @param id the provider's id of the response; empty if it gives none
   */
  public ModelReply {
    requireNonNull(stopReason, "stopReason");
    requireNonNull(stopDetail, "stopDetail");
    requireNonNull(usage, "usage");
    requireNonNull(model, "model");
    requireNonNull(id, "id");
    if (message.role() != Role.ASSISTANT) {
      throw new IllegalArgumentException("a reply is the assistant's, not " + message.role());
    }
  }

  /**
   * {@return a reply of which nothing but the message is known}
   *
   * @param message the answer
   */
  public static ModelReply of(Message message) {
    StopReason reason = message.toolCalls().isEmpty() ? StopReason.END : StopReason.TOOL_CALLS;
    return new ModelReply(
        message, reason, reason.name().toLowerCase(Locale.ROOT), Usage.NONE, "", "");
  }

  /** {@return the answer in words, without reasoning} */
  public String text() {
    return message.text();
  }

  /** {@return whether the model, or its provider for it, refused} */
  public boolean refused() {
    return stopReason == StopReason.REFUSAL;
  }
}
