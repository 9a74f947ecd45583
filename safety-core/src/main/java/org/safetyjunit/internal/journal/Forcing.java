package org.safetyjunit.internal.journal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.safetyjunit.internal.trial.RecordException;

/** Forces a journal to disk on a thread of its own, so that calls need not wait for a disk. */
final class Forcing implements AutoCloseable {

  private final Journal journal;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "safety journal");
            made.setDaemon(true);
            return made;
          });

  Forcing(Journal journal) {
    this.journal = journal;
  }

  /** Begins it, unless it is about to begin. */
  void soon() {
    if (asked.compareAndSet(false, true)) {
      thread.execute(this::force);
    }
  }

  private void force() {
    asked.set(false); // before, so that a line that comes meanwhile is forced next time
    try {
      journal.force();
    } catch (RecordException e) {
      // the journal has noted it, and tells whoever uses it next
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
