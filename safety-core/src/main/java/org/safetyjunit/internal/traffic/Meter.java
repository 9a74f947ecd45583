package org.safetyjunit.internal.traffic;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets amounts through evenly, in the order in which they come (the generic cell rate algorithm,
 * ITU-T I.371). An amount that turns out smaller or larger than was taken is put right; that, and
 * that the wait for an amount falls on what comes after it, ready-made rate limiters do not offer.
 */
final class Meter {

  /**
   * A thread that wakes late may catch up on this much; so much may also go at once after a rest.
   */
  private static final Duration SLACK = Duration.ofMillis(300);

  private final double nanosEach;
  private final Semaphore turn = new Semaphore(1, true);
  private final Lock lock = new ReentrantLock();
  private final Condition corrected = lock.newCondition();

  // Mutable state, guarded by the lock: when what was let through so far is paid off
  private double paidAt = System.nanoTime();

  Meter(double perMinute) {
    this.nanosEach = TimeUnit.MINUTES.toNanos(1) / perMinute;
  }

  /** Waits for its turn, and takes an amount. */
  void take(long amount) throws InterruptedException {
    turn.acquire();
    try {
      lock.lockInterruptibly();
      try {
        long wait = toWait();
        while (wait > 0) {
          corrected.awaitNanos(wait);
          wait = toWait();
        }
        double earliest = System.nanoTime() - (double) SLACK.toNanos();
        paidAt = Math.max(paidAt, earliest) + amount * nanosEach;
      } finally {
        lock.unlock();
      }
    } finally {
      turn.release();
    }
  }

  /** Puts right what was taken. */
  void correct(long more) {
    lock.lock();
    try {
      paidAt += more * nanosEach;
      corrected.signal();
    } finally {
      lock.unlock();
    }
  }

  private long toWait() {
    return (long) Math.ceil(paidAt - System.nanoTime());
  }
}
