package org.safetyjunit.benchmarks.server;

import java.util.Arrays;

/** What was asked of the server since it was told how to behave. */
final class Calls {

  private static final int SLOWEST = 1 << 20;

  // Mutable state
  private long count;
  private long firstMillis;
  private int inFlight;
  private int mostInFlight;
  private int answered;
  private long workNanos;
  private final int[] lateMicros = new int[SLOWEST];

  /** A call has come; returns its number, from 0. */
  synchronized long begin() {
    if (count == 0) {
      firstMillis = System.currentTimeMillis();
    }
    mostInFlight = Math.max(mostInFlight, ++inFlight);
    return count++;
  }

  /** A reply is about to go. */
  synchronized void end(long delayNanos, long lateNanos) {
    inFlight--;
    workNanos += delayNanos;
    lateMicros[answered++ % SLOWEST] = (int) Math.min(Integer.MAX_VALUE, lateNanos / 1000);
  }

  synchronized long count() {
    return count;
  }

  synchronized int mostInFlight() {
    return mostInFlight;
  }

  /** As JSON; lateness is how long after its time a reply went: the server's own overhead. */
  synchronized String json() {
    int[] late = Arrays.copyOf(lateMicros, Math.min(answered, SLOWEST));
    Arrays.sort(late);
    return """
        {"calls": %d, "firstCallMillis": %d, "mostInFlight": %d, "workMillis": %d, \
        "lateMicros": %d, "lateMicros99": %d, "cpuMillis": %d}"""
        .formatted(
            count,
            firstMillis,
            mostInFlight,
            workNanos / 1_000_000,
            late.length == 0 ? 0 : late[late.length / 2],
            late.length == 0 ? 0 : late[(int) (late.length * 0.99)],
            ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(java.time.Duration::toMillis)
                .orElse(-1L));
  }
}
