package org.safetyjunit.internal.trial;

import java.util.concurrent.TimeUnit;

/** Learns whether the trials of a cell are over so soon that they need not run side by side. */
final class Brevity {

  /** Nanoseconds that such a trial takes, but for pauses of the JVM and of the machine. */
  private static final long BRIEF = TimeUnit.MICROSECONDS.toNanos(500);

  /** Nanoseconds that no such pause explains. */
  private static final long LONG = TimeUnit.MILLISECONDS.toNanos(100);

  /** Brief trials in a row that establish it. */
  private static final int ENOUGH = 8;

  // Mutable state
  private int inARow;
  private boolean refuted;

  /** Learns how long a trial took, in nanoseconds. */
  void learn(long nanos) {
    refuted |= isEstablished() && nanos > LONG;
    inARow = nanos < BRIEF ? inARow + 1 : 0;
  }

  /** Whether the latest trials were brief, and none took long after such a row. */
  boolean isEstablished() {
    return !refuted && inARow >= ENOUGH;
  }
}
