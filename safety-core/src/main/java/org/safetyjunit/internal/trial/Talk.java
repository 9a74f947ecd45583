package org.safetyjunit.internal.trial;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An attempt that talks on a thread which may be used again for others. */
final class Talk implements Runnable {

  private final Attempt attempt;
  private final Consumer<Attempt> onEnd;
  private final @Nullable ClassLoader classes = Thread.currentThread().getContextClassLoader();

  // Mutable state
  private @Nullable Thread thread;
  private boolean interrupted;

  /** To be made by the thread that runs the cell. */
  Talk(Attempt attempt, Consumer<Attempt> onEnd) {
    this.attempt = attempt;
    this.onEnd = onEnd;
  }

  @Override
  public void run() {
    begin(Thread.currentThread());
    try {
      attempt.talk();
    } finally {
      end(Thread.currentThread());
      onEnd.accept(attempt);
    }
  }

  private synchronized void begin(Thread current) {
    current.setContextClassLoader(classes);
    thread = current;
    if (interrupted) {
      current.interrupt();
    }
  }

  /** An interrupt that came too late must not meet who uses the thread next. */
  private synchronized void end(Thread current) {
    thread = null;
    Thread.interrupted();
    current.setContextClassLoader(null);
  }

  /** Interrupts the attempt, and no other. */
  synchronized void interrupt() {
    interrupted = true;
    if (thread != null) {
      thread.interrupt();
    }
  }
}
