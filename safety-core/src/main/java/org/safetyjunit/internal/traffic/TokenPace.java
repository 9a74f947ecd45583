package org.safetyjunit.internal.traffic;

import dev.failsafe.RateLimiter;
import java.time.Duration;

/**
 * Spreads tokens evenly. How many a call takes is known only afterwards: it is booked for what is
 * expected, and the difference is put on the next booking. The wait for a call's tokens falls on
 * the calls after it.
 */
final class TokenPace {

  private final RateLimiter<Object> tokens;

  // Mutable state, guarded by this: what was booked too little, or (negative) too much
  private long owed;

  TokenPace(RateLimiter<Object> tokens) {
    this.tokens = tokens;
  }

  /** Books a call; returns how long it has to wait. */
  synchronized Duration book(long expected) {
    long due = expected + owed;
    int booked = (int) Math.max(1, Math.min(due, Integer.MAX_VALUE));
    owed = due - booked;
    Duration wait = tokens.reservePermit();
    if (booked > 1) {
      tokens.reservePermits(booked - 1);
    }
    return wait;
  }

  synchronized void settle(long expected, long used) {
    owed += used - expected;
  }
}
