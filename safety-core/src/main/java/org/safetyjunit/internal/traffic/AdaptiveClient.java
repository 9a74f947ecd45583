package org.safetyjunit.internal.traffic;

import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/** Keeps to the number of calls at once that the endpoint has shown to take. */
public final class AdaptiveClient implements ModelClient {

  private final AdaptiveLimit endpoint;
  private final ModelClient delegate;

  /**
   * Limits another client.
   *
   * @param endpoint shared by all clients of the endpoint
   */
  public AdaptiveClient(AdaptiveLimit endpoint, ModelClient delegate) {
    this.endpoint = endpoint;
    this.delegate = delegate;
  }

  @Override
  public ModelReply send(ModelRequest request) {
    int era;
    try {
      era = endpoint.enter();
    } catch (InterruptedException e) {
      throw Interrupted.during("waiting until the endpoint takes another call", e);
    }
    try {
      ModelReply reply = delegate.send(request);
      endpoint.succeeded(era);
      return reply;
    } catch (ModelException e) {
      if (e.isOverload()) {
        endpoint.overloaded(era);
      }
      throw e;
    } finally {
      endpoint.leave();
    }
  }
}
