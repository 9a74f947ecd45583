package org.safetyjunit.internal.judge;

import java.util.concurrent.atomic.AtomicBoolean;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/**
 * Asks for an answer that fits a schema as long as the server takes such requests: no longer once
 * it has refused one and answered the same without. Shared by all calls to one model.
 */
public final class SchemaClient implements ModelClient {

  private final ModelClient delegate;
  private final AtomicBoolean refused = new AtomicBoolean();

  /** Sends requests by another client. */
  public SchemaClient(ModelClient delegate) {
    this.delegate = delegate;
  }

  @Override
  public ModelReply send(ModelRequest request) {
    if (request.answerSchema() == null) {
      return delegate.send(request);
    }
    if (refused.get()) {
      return delegate.send(request.withAnswerSchema(null));
    }
    try {
      return delegate.send(request);
    } catch (ModelException e) {
      if (e.isTransient()) {
        throw e;
      }
      ModelReply reply = delegate.send(request.withAnswerSchema(null));
      refused.set(true);
      return reply;
    }
  }
}
