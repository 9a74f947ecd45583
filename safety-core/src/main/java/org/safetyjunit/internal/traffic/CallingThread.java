package org.safetyjunit.internal.traffic;

import org.jspecify.annotations.Nullable;

/**
 * A platform thread that can wait for a call's answer itself: who interrupts it cancels the call,
 * since a blocking read of a socket does not notice.
 */
public final class CallingThread extends Thread {

  // Mutable state
  private volatile @Nullable Runnable cancel;

  /**
   * A daemon.
   *
   * @param inherits whether it starts with the inheritable thread locals of the thread that makes
   *     it
   */
  public CallingThread(Runnable task, String name, boolean inherits) {
    super(null, task, name, 0, inherits);
    setDaemon(true);
  }

  @Override
  public void interrupt() {
    super.interrupt();
    Runnable running = cancel;
    if (running != null) {
      running.run();
    }
  }

  /**
   * To be called by this thread before a call and, with null, after it. An interrupt that came
   * before shows in {@link #isInterrupted()}.
   *
   * @param cancel ends the call, from any thread
   */
  public void onInterrupt(@Nullable Runnable cancel) {
    this.cancel = cancel;
  }
}
