package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.safetyjunit.model.Message.ReasoningShown;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/** Carries one model's requests over HTTP, each in a call of its own. */
final class HttpModelClient implements ModelClient {

  private static final MediaType JSON = MediaType.get("application/json");

  private final Target target;
  private final HttpCalls calls;
  private final Headers headers;
  private final Dialect dialect;
  private final Faults faults;

  HttpModelClient(Target target, Headers headers, Dialect dialect) {
    this.target = target;
    this.calls = HttpCalls.to(target.url());
    this.headers = headers;
    this.dialect = dialect;
    this.faults = new Faults(target);
  }

  @Override
  public ModelReply send(ModelRequest request) {
    ObjectNode body = dialect.say(request);
    ReasoningShown asked = dialect.asked(body); // now, so that no body is kept during the call
    return dialect.understand(exchange(body), request, asked);
  }

  private Answer exchange(ObjectNode body) {
    Request request =
        new Request.Builder()
            .url(target.url())
            .headers(headers)
            .post(RequestBody.create(Json.bytes(body), JSON))
            .build();
    try {
      return calls.send(request, target.timeout()).without(target.key());
    } catch (IOException e) {
      throw faults.network(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw faults.interrupted(e);
    }
  }

  @Override
  public String toString() {
    return "HttpModelClient[" + dialect + "]";
  }
}
