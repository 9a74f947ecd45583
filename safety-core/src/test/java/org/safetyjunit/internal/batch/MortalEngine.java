package org.safetyjunit.internal.batch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.safetyjunit.internal.provider.BatchEngine;
import org.safetyjunit.internal.provider.BatchLimits;
import org.safetyjunit.internal.provider.BatchRequest;
import org.safetyjunit.internal.provider.BatchResult;
import org.safetyjunit.internal.provider.BatchStatus;
import org.safetyjunit.internal.provider.FoundBatch;
import org.safetyjunit.model.ModelRequest;

/**
 * An engine that allows few requests in a batch, so that a wave leaves when a test has sent all,
 * and that can die, like the process it is in: from then on no call of it ever ends.
 */
final class MortalEngine implements BatchEngine {

  private final BatchEngine engine;
  private final int wave;
  private volatile boolean dead;
  private volatile boolean diesOfSubmitting;

  MortalEngine(BatchEngine engine, int wave) {
    this.engine = engine;
    this.wave = wave;
  }

  void die() {
    dead = true;
  }

  /** It submits one batch more, and dies before it has told its id. */
  void dieOfSubmitting() {
    diesOfSubmitting = true;
  }

  boolean isDead() {
    return dead;
  }

  private void live() {
    if (dead) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public BatchLimits limits() {
    return new BatchLimits(wave, engine.limits().bytes(), engine.limits().window());
  }

  @Override
  public byte[] encode(ModelRequest request) {
    return engine.encode(request);
  }

  @Override
  public String submit(String mark, List<BatchRequest> requests) {
    live();
    String id = engine.submit(mark, requests);
    dead |= diesOfSubmitting;
    live();
    return id;
  }

  @Override
  public BatchStatus look(String id) {
    live();
    return engine.look(id);
  }

  @Override
  public void results(String id, BiConsumer<String, BatchResult> each) {
    live();
    engine.results(id, each);
  }

  @Override
  public void cancel(String id) {
    live();
    engine.cancel(id);
  }

  @Override
  public List<FoundBatch> find(String mark, Instant submitted, int size, Set<String> others) {
    live();
    return engine.find(mark, submitted, size, others);
  }
}
