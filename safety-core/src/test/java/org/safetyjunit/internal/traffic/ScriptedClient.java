package org.safetyjunit.internal.traffic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/** Fails in turn, then answers. */
final class ScriptedClient implements ModelClient {

  private final Deque<RuntimeException> failures;
  private final AtomicInteger attempts = new AtomicInteger();

  ScriptedClient(RuntimeException... failures) {
    this.failures = new ArrayDeque<>(List.of(failures));
  }

  @Override
  public ModelReply send(ModelRequest request) {
    attempts.incrementAndGet();
    RuntimeException failure;
    synchronized (failures) {
      failure = failures.poll();
    }
    if (failure != null) {
      throw failure;
    }
    return ModelReply.of(Message.assistant("Hi."));
  }

  int attempts() {
    return attempts.get();
  }
}
