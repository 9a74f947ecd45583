package org.safetyjunit.internal.trial;

import java.util.concurrent.ExecutorService;
import org.safetyjunit.internal.traffic.CallingThread;
import org.safetyjunit.internal.traffic.Threads;

/** Threads for trials. */
final class Workers implements AutoCloseable {

  /** A platform thread costs more to start than a trial has to compute: cells share them. */
  private static final ExecutorService SHARED = threads(false);

  private final ExecutorService executor;

  private Workers(ExecutorService executor) {
    this.executor = executor;
  }

  /** An application's code runs on threads of the cell: they inherit what the test has set. */
  static Workers of(Cell cell) {
    return new Workers(cell.appDriven() ? threads(true) : SHARED);
  }

  private static ExecutorService threads(boolean inherit) {
    return Threads.perTask(task -> new CallingThread(task, "safety trial", inherit));
  }

  void run(Talk talk) {
    executor.execute(talk);
  }

  /** To be called when all has ended. */
  @Override
  public void close() {
    if (executor != SHARED) {
      executor.shutdown();
    }
  }
}
