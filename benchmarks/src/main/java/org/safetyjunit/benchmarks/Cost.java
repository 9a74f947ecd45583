package org.safetyjunit.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What running something cost this process.
 *
 * @param wallNanos time that passed
 * @param cpuNanos time of all threads, those of the JVM itself too
 * @param allocatedBytes allocated on the heap by all threads
 */
public record Cost(long wallNanos, long cpuNanos, long allocatedBytes) {

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** What has been spent since a moment. */
  static final class Clock {

    private final Allocation allocation = Allocation.begin();
    private final long cpu = PROCESS.getProcessCpuTime();
    private final long wall = System.nanoTime();

    private Clock() {}

    static Clock start() {
      return new Clock();
    }

    Cost cost() {
      return new Cost(
          System.nanoTime() - wall, PROCESS.getProcessCpuTime() - cpu, allocation.bytes());
    }
  }

  /** Runs it, and says what that cost. */
  public static Cost of(Runnable work) {
    Clock clock = Clock.start();
    work.run();
    return clock.cost();
  }

  String json() {
    return String.format(
        Locale.ROOT,
        "{\"wallMillis\": %.3f, \"cpuMillis\": %.3f, \"allocatedBytes\": %d}",
        wallNanos / 1e6,
        cpuNanos / 1e6,
        allocatedBytes);
  }
}
