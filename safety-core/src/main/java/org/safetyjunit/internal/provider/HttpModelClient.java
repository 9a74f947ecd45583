package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ToolCall;

/** Carries one model's requests over HTTP, and turns what goes wrong there into words. */
final class HttpModelClient implements ModelClient {

  /** Longer ones are an attack on the tools, or a model in a loop. */
  static final int LONGEST_ARGUMENTS = 1024 * 1024;

  private static final MediaType JSON = MediaType.get("application/json");

  private final Target target;
  private final Headers headers;
  private final WireFormat format;
  private final ExtraParameters extra;
  private final Faults faults;

  HttpModelClient(Target target, Headers headers, WireFormat format, ExtraParameters extra) {
    this.target = target;
    this.headers = headers;
    this.format = format;
    this.extra = extra;
    this.faults = new Faults(target);
  }

  @Override
  public ModelReply send(ModelRequest request) {
    ObjectNode body = format.request(request);
    extra.mergeInto(body);
    Answer answer = exchange(body);
    ModelReply reply = answer.successful() ? reply(answer, request) : filteredOrFault(answer);
    return Reasoning.noted(reply, format.asked(body));
  }

  private Answer exchange(ObjectNode body) {
    Request request =
        new Request.Builder()
            .url(target.url())
            .headers(headers)
            .post(RequestBody.create(Json.bytes(body), JSON))
            .build();
    try {
      return HttpCalls.SHARED.send(request, target.timeout()).without(target.key());
    } catch (IOException e) {
      throw faults.network(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw faults.interrupted(e);
    }
  }

  private ModelReply reply(Answer answer, ModelRequest request) {
    JsonNode body = json(answer);
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
    return "HttpModelClient[" + target.label() + target.model() + "]";
  }
}
