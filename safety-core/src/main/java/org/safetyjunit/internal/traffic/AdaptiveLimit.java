package org.safetyjunit.internal.traffic;

import java.io.Serial;
import java.util.concurrent.Semaphore;

/**
 * How many calls one endpoint takes at once, found out by additive increase and multiplicative
 * decrease (Chiu and Jain 1989). Only what the endpoint refuses or leaves unanswered lowers it: a
 * long answer is a long answer, not congestion.
 */
public final class AdaptiveLimit {

  private static final double DECREASE = 0.75;

  /** In a round of calls the limit grows by this part of its ceiling, and by no more than it is. */
  private static final int ROUNDS_TO_RECOVER = 16;

  private final int ceiling;
  private final Slots slots;

  // Mutable state, guarded by this
  private int limit;
  private int inFlight;
  private int mostInFlight;
  private int era;
  private int successes;

  /**
   * A limit that begins at its ceiling.
   *
   * @param ceiling most calls at once, from 1
   */
  public AdaptiveLimit(int ceiling) {
    this.ceiling = ceiling;
    this.limit = ceiling;
    this.slots = new Slots(ceiling);
  }

  /** Calls that may be in flight at once now. */
  public synchronized int current() {
    return limit;
  }

  /**
   * Waits for a place.
   *
   * @return the era in which the call begins, for what is said of its end
   */
  int enter() throws InterruptedException {
    slots.acquire();
    synchronized (this) {
      mostInFlight = Math.max(mostInFlight, ++inFlight);
      return era;
    }
  }

  /** Every call that entered leaves. */
  void leave() {
    synchronized (this) {
      inFlight--;
    }
    slots.release();
  }

  /** A call that began before the limit was lowered says nothing about the lower one. */
  synchronized void succeeded(int begunIn) {
    if (begunIn == era && ++successes >= callsPerStep()) {
      step(false);
    }
  }

  /** A step is one call more; there are as many in a round as bring back the ceiling in time. */
  private int callsPerStep() {
    return Math.max(1, (int) Math.min(limit, (long) limit * ROUNDS_TO_RECOVER / ceiling));
  }

  /** Many calls of one round fail together, and are one sign: it counts once in each era. */
  synchronized void overloaded(int begunIn) {
    if (begunIn == era) {
      era++;
      step(true);
    }
  }

  private void step(boolean overloaded) {
    if (overloaded) {
      limit = Math.max(1, (int) (limit * DECREASE));
    } else if (mostInFlight * 2L >= limit) { // a limit that was not made use of is not raised
      limit = Math.min(ceiling, limit + 1);
    }
    slots.resize(limit);
    successes = 0;
    mostInFlight = inFlight;
  }

  /** A fair semaphore whose size changes. */
  private static final class Slots extends Semaphore {

    @Serial private static final long serialVersionUID = 1;

    private int size;

    Slots(int size) {
      super(size, true);
      this.size = size;
    }

    synchronized void resize(int wanted) {
      if (wanted > size) {
        release(wanted - size);
      } else {
        reducePermits(size - wanted);
      }
      size = wanted;
    }
  }
}
