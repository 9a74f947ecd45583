package org.safetyjunit.internal.progress;

import java.time.Duration;
import java.util.function.Consumer;
import org.safetyjunit.internal.traffic.Threads;

/**
 * Says every few seconds how far a run is. Whole lines without control characters, so that Maven,
 * Gradle, IDEs and CI logs show them alike; the first one only after one interval, so that short
 * runs say nothing. Runs on a daemon thread: it keeps no JVM alive.
 */
public final class ProgressLines implements AutoCloseable {

  private final Thread thread;

  private ProgressLines(Thread thread) {
    this.thread = thread;
  }

  /** Begins. */
  public static ProgressLines start(RunProgress run, Duration interval, Consumer<String> out) {
    Thread thread = Threads.daemon("safety progress", () -> run(run, interval, out));
    thread.start();
    return new ProgressLines(thread);
  }

  private static void run(RunProgress run, Duration interval, Consumer<String> out) {
    try {
      while (true) {
        Thread.sleep(interval.toMillis());
        run.news().ifPresent(out);
      }
    } catch (InterruptedException e) {
      // it has been closed
    }
  }

  /** Ends, at once. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
