package org.safetyjunit.internal.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

/** Time that stands still until it is moved. */
final class FakeTime implements Time {

  private static final Instant START = Instant.parse("2026-11-25T20:00:00Z");

  private final AtomicLong looks = new AtomicLong();
  private volatile Duration passed = Duration.ZERO;

  /** How often somebody who waits has looked at it. */
  long looks() {
    return looks.get();
  }

  synchronized void pass(Duration more) {
    passed = passed.plus(more);
  }

  @Override
  public Instant now() {
    return START.plus(passed);
  }

  @Override
  public long nanos() {
    return passed.toNanos();
  }

  @Override
  public void await(Condition condition, long nanos) throws InterruptedException {
    looks.incrementAndGet();
    condition.await(2, TimeUnit.MILLISECONDS); // real ones, to see whether time was moved
  }
}
