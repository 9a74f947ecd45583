package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.safetyjunit.model.Message.ReasoningShown;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ToolCall;

/** Says requests to one model, and understands answers, whichever way they are carried. */
final class Dialect {

  /** Longer ones are an attack on the tools, or a model in a loop. */
  static final int LONGEST_ARGUMENTS = 1024 * 1024;

  private final Target target;
  private final WireFormat format;
  private final ExtraParameters extra;
  private final Faults faults;

  Dialect(Target target, WireFormat format, ExtraParameters extra) {
    this.target = target;
    this.format = format;
    this.extra = extra;
    this.faults = new Faults(target);
  }

  /** The body of a call. */
  ObjectNode say(ModelRequest request) {
    ObjectNode body = format.request(request);
    extra.mergeInto(body);
    return body;
  }

  /** What a body asks to see of the model's reasoning. */
  ReasoningShown asked(ObjectNode body) {
    return format.asked(body);
  }

  /**
   * The reply in an answer.
   *
   * @param asked what was asked to be seen of the model's reasoning
   * @throws org.safetyjunit.model.ModelException if there is none
   */
  ModelReply understand(Answer answer, ModelRequest request, ReasoningShown asked) {
    ModelReply reply = answer.successful() ? reply(answer, request) : filteredOrFault(answer);
    return Reasoning.noted(reply, asked);
  }

  private ModelReply reply(Answer answer, ModelRequest request) {
    JsonNode body = JsonBody.of(answer, faults);
    Optional<ProviderError> error = ProviderError.in(body);
    if (error.isPresent()) {
      return filtered(error.get()).orElseThrow(() -> faults.errorInSuccess(error.get()));
    }
    try {
      return bounded(format.reply(body, request));
    } catch (UnusableAnswer e) {
      throw faults.unusable(e);
    }
  }

  private static ModelReply bounded(ModelReply reply) throws UnusableAnswer {
    for (ToolCall call : reply.message().toolCalls()) {
      if (call.arguments().length() > LONGEST_ARGUMENTS) {
        throw new UnusableAnswer(
            "a tool call whose arguments have %d characters, of at most %d"
                .formatted(call.arguments().length(), LONGEST_ARGUMENTS));
      }
    }
    return reply;
  }

  private ModelReply filteredOrFault(Answer answer) {
    ProviderError error = ProviderError.inFailure(JsonBody.orNothing(answer));
    return filtered(error).orElseThrow(() -> faults.status(answer, error));
  }

  /** A filter's words come from an error, and may repeat what was sent: without the key, then. */
  private Optional<ModelReply> filtered(ProviderError error) {
    return format.filtered(error.withMessage(target.quote(error.message())));
  }

  @Override
  public String toString() {
    return target.label() + target.model();
  }
}
