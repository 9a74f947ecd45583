package org.safetyjunit.internal.traffic;

import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.Usage;

/** Sends calls at the pace that is allowed. */
public final class PacedClient implements ModelClient {

  private final Pace pace;
  private final Expectation expectation;
  private final ModelClient delegate;

  /**
   * Paces another client.
   *
   * @param pace shared by all clients of the model
   * @param expectation what a call of the model is likely to take
   */
  public PacedClient(Pace pace, Expectation expectation, ModelClient delegate) {
    this.pace = pace;
    this.expectation = expectation;
    this.delegate = delegate;
  }

  @Override
  public ModelReply send(ModelRequest request) {
    long expected = tokens(expectation.of(request));
    await(expected);
    long used = 0;
    try {
      ModelReply reply = delegate.send(request);
      used = tokens(Expectation.used(request, reply));
      return reply;
    } catch (ModelException e) {
      if (e.isOverload()) {
        e.retryAfter().ifPresent(pace::pause);
      }
      throw e;
    } finally {
      pace.settle(expected, used);
    }
  }

  private void await(long expected) {
    try {
      pace.await(expected);
    } catch (InterruptedException e) {
      throw Interrupted.during("waiting for the allowed pace", e);
    }
  }

  private static long tokens(Usage usage) {
    return usage.inputTokens() + usage.outputTokens();
  }
}
