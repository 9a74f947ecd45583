package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/** Says requests to one model, and understands answers, whichever way they are carried. */
final class Dialect {

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

  /**
   * The reply in an answer.
   *
   * @throws org.safetyjunit.model.ModelException if there is none
   */
  ModelReply understand(Answer answer, ModelRequest request) {
    return answer.successful() ? reply(answer, request) : filteredOrFault(answer);
  }

  private ModelReply reply(Answer answer, ModelRequest request) {
    JsonNode body = json(answer);
    Optional<ProviderError> error = ProviderError.in(body);
    if (error.isPresent()) {
      return filtered(error.get()).orElseThrow(() -> faults.errorInSuccess(error.get()));
    }
    try {
      return format.reply(body, request);
    } catch (UnusableAnswer e) {
      throw faults.unusable(e.what());
    }
  }

  private JsonNode json(Answer answer) {
    String type = answer.header("content-type");
    if (!type.isEmpty() && !type.contains("json") && !type.startsWith("text/plain")) {
      throw faults.notJson("is " + type + ", not JSON", answer);
    }
    try {
      JsonNode body = Json.read(answer.body().toByteArray());
      if (body.isMissingNode()) {
        throw faults.notJson("is empty", answer);
      }
      return body;
    } catch (IOException e) {
      throw faults.notJson("is not whole or not JSON", answer);
    }
  }

  private ModelReply filteredOrFault(Answer answer) {
    ProviderError error = ProviderError.inFailure(jsonOrNothing(answer));
    return filtered(error).orElseThrow(() -> faults.status(answer, error));
  }

  private JsonNode jsonOrNothing(Answer answer) {
    try {
      return Json.read(answer.body().toByteArray());
    } catch (IOException notJson) {
      return Json.object();
    }
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
