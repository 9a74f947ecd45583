package org.safetyjunit.internal.provider;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import org.safetyjunit.internal.traffic.Threads;

/**
 * Cancels calls that take too long. From time to time all that are under way are looked at: timers,
 * of which hardly one ever rings, are the greater work when there are thousands of calls.
 */
final class CallDeadlines {

  /** Between two looks, so that a call is cancelled this much late at most. */
  private static final long STEP_MILLIS = 50;

  private final Set<Deadline> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final Executor later =
      CompletableFuture.delayedExecutor(
          STEP_MILLIS,
          TimeUnit.MILLISECONDS,
          Executors.newSingleThreadExecutor(
              task -> Threads.daemon("safety-model-deadlines", task)));

  /** What a call must end by. */
  static final class Deadline {

    private final Call call;
    private final long due;
    private volatile boolean missed;

    private Deadline(Call call, Duration timeout) {
      this.call = call;
      this.due = System.nanoTime() + timeout.toNanos();
    }

    private void look(long now) {
      if (!missed && now - due >= 0) {
        missed = true; // before, so that whoever is woken by it knows
        call.cancel();
      }
    }

    /** Why the call failed: its time was over, if it was cancelled here. */
    IOException reason(IOException failure) {
      if (!missed) {
        return failure;
      }
      return (IOException) new InterruptedIOException("timeout").initCause(failure);
    }
  }

  /** Watches a call; to be told when it has ended. */
  Deadline begin(Call call, Duration timeout) {
    Deadline deadline = new Deadline(call, timeout);
    underWay.add(deadline);
    if (looking.compareAndSet(false, true)) {
      later.execute(this::look);
    }
    return deadline;
  }

  /** Watches a call no more. */
  void end(Deadline deadline) {
    underWay.remove(deadline);
  }

  private void look() {
    try {
      long now = System.nanoTime();
      underWay.forEach(deadline -> deadline.look(now));
    } finally {
      looking.set(false); // before it is asked whether any is left, so that none is forgotten
      if (!underWay.isEmpty() && looking.compareAndSet(false, true)) {
        later.execute(this::look);
      }
    }
  }
}
