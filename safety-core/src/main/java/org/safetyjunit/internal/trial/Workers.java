package org.safetyjunit.internal.trial;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.traffic.CallingThread;
import org.safetyjunit.internal.traffic.Threads;

/** Threads for the trials of a cell. */
final class Workers implements AutoCloseable {

  /** A platform thread costs more to start than a trial has to compute: cells share them. */
  private static final ExecutorService SHARED = threads(false);

  private final @Nullable ExecutorService executor;

  private Workers(@Nullable ExecutorService executor) {
    this.executor = executor;
  }

  /**
   * An application's code runs on the thread of the cell, or on threads that inherit what the test
   * has set.
   */
  static Workers of(Cell cell) {
    if (!cell.appDriven()) {
      return new Workers(SHARED);
    }
    return new Workers(cell.concurrency() == 1 ? null : threads(true));
  }

  private static ExecutorService threads(boolean inherit) {
    return Threads.perTask(task -> new CallingThread(task, "safety trial", inherit));
  }

  /**
   * Runs talks one after another on the same thread.
   *
   * @param onEnd is given them when the last has ended
   */
  void run(List<Talk> talks, Consumer<List<Talk>> onEnd) {
    if (executor == null) {
      run(talks, Talk::runHere, onEnd);
    } else {
      executor.execute(() -> run(talks, Talk::run, onEnd));
    }
  }

  private static void run(List<Talk> talks, Consumer<Talk> how, Consumer<List<Talk>> onEnd) {
    try {
      talks.forEach(how);
    } finally {
      onEnd.accept(talks);
    }
  }

  /** To be called when all has ended. */
  @Override
  public void close() {
    if (executor != null && executor != SHARED) {
      executor.shutdown();
    }
  }
}
