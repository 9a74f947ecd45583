package org.safetyjunit.internal.batch;

import java.time.Instant;
import java.util.concurrent.locks.Condition;

/** Time as the courier sees it. */
interface Time {

  /** The clock on the wall: for what is compared with a provider's. */
  Instant now();

  /** Nanoseconds that only go forward, from anywhere: for waits. */
  long nanos();

  /** Waits, with the condition's lock held, for a signal or for so long. */
  void await(Condition condition, long nanos) throws InterruptedException;

  /** The system's. */
  Time SYSTEM =
      new Time() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // those who call it loop
        public void await(Condition condition, long nanos) throws InterruptedException {
          condition.awaitNanos(nanos);
        }
      };
}
