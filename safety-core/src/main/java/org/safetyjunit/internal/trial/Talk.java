package org.safetyjunit.internal.trial;

import org.jspecify.annotations.Nullable;

/** An attempt that talks on a thread which may be used again for others. */
final class Talk {

  private final Attempt attempt;
  private final @Nullable ClassLoader classes = Thread.currentThread().getContextClassLoader();

  // Mutable state
  private @Nullable Thread thread;
  private boolean interrupted;
  private long nanos;

  /**
   * To be made by the thread that runs the cell.
   *
   * @param nanos that setting up the attempt took
   */
  Talk(Attempt attempt, long nanos) {
    this.attempt = attempt;
    this.nanos = nanos;
  }

  Attempt attempt() {
    return attempt;
  }

  /** How long it took with what was set up for it, once it has ended. */
  long nanos() {
    return nanos;
  }

  /** Talks on the thread of the cell, whose interrupts are the cell's. */
  void runHere() {
    attempt.talk();
  }

  /** Talks on a thread that has others to run, before and after. */
  void run() {
    long begun = System.nanoTime();
    begin(Thread.currentThread());
    try {
      attempt.talk();
    } finally {
      end(Thread.currentThread());
      nanos += System.nanoTime() - begun;
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
