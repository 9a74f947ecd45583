package org.safetyjunit.internal.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safetyjunit.internal.provider.BatchLimits;

/**
 * Requests that wait for their wave to leave: when none has come for a while, when the first has
 * waited long, or when a batch is full. Guarded by its owner's lock.
 */
final class Gathering {

  /** What a provider's envelope adds to a request, and more. */
  private static final int ENVELOPE = 160;

  private final BatchLimits limits;
  private final Patience patience;

  // Mutable state
  private final Set<Waiter> waiters = new LinkedHashSet<>();
  private long bytes;
  private long first;
  private long last;

  Gathering(BatchLimits limits, Patience patience) {
    this.limits = limits;
    this.patience = patience;
  }

  void add(Waiter waiter, long now) {
    if (waiters.isEmpty()) {
      first = now;
    }
    last = now;
    if (waiters.add(waiter)) {
      bytes += size(waiter);
    }
  }

  boolean remove(Waiter waiter) {
    boolean removed = waiters.remove(waiter);
    bytes -= removed ? size(waiter) : 0;
    return removed;
  }

  private static long size(Waiter waiter) {
    return (long) waiter.bytes() + ENVELOPE;
  }

  boolean isEmpty() {
    return waiters.isEmpty();
  }

  /** Nanoseconds until the next wave leaves; 0 or less if it is time. */
  long untilNext(long now) {
    if (waiters.isEmpty()) {
      return Long.MAX_VALUE;
    }
    if (isFull()) {
      return 0;
    }
    long quiet = patience.gather().toNanos() - (now - last);
    long longest = patience.longestGathering().toNanos() - (now - first);
    return Math.min(quiet, longest);
  }

  private boolean isFull() {
    return waiters.size() >= limits.requests() || bytes >= limits.bytes();
  }

  /** The wave that leaves now: as many of the first as one batch may hold. */
  List<Waiter> leave() {
    List<Waiter> wave = new ArrayList<>();
    long size = 0;
    for (Waiter waiter : waiters) {
      size += size(waiter);
      boolean fits = wave.size() < limits.requests() && size <= limits.bytes();
      if (!fits && !wave.isEmpty()) {
        break;
      }
      wave.add(waiter);
    }
    wave.forEach(this::remove);
    return wave;
  }

  /** All, to be told something else. */
  List<Waiter> takeAll() {
    List<Waiter> all = List.copyOf(waiters);
    all.forEach(this::remove);
    return all;
  }
}
