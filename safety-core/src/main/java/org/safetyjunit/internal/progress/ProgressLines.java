package org.safetyjunit.internal.progress;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Says every few seconds how far a run is. Whole lines without control characters, so that Maven,
 * Gradle, IDEs and CI logs show them alike; the first one only after one interval, so that short
 * runs say nothing. Runs on a daemon thread: it keeps no JVM alive.
 */
public final class ProgressLines implements AutoCloseable {

  private final ScheduledExecutorService timer;

  private ProgressLines(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /** Begins. */
  public static ProgressLines start(RunProgress run, Duration interval, Consumer<String> out) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "safety progress");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(
        () -> run.news().ifPresent(out),
        interval.toMillis(),
        interval.toMillis(),
        TimeUnit.MILLISECONDS);
    return new ProgressLines(timer);
  }

  /** Ends, at once. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
