package org.safetyjunit.internal.traffic;

import java.util.concurrent.Semaphore;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/** Lets no more than so many calls of one model through at once. */
public final class CappedClient implements ModelClient {

  private final Semaphore slots;
  private final ModelClient delegate;

  /**
   * Caps another client.
   *
   * @param slots one for each call at once, shared by all clients of the model
   */
  public CappedClient(Semaphore slots, ModelClient delegate) {
    this.slots = slots;
    this.delegate = delegate;
  }

  @Override
  public ModelReply send(ModelRequest request) {
    try {
      slots.acquire();
    } catch (InterruptedException e) {
      throw Interrupted.during("waiting for a free slot", e);
    }
    try {
      return delegate.send(request);
    } finally {
      slots.release();
    }
  }
}
