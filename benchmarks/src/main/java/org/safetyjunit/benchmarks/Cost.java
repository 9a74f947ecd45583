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

  /** Runs it, and says what that cost. */
  public static Cost of(Runnable work) {
    Allocation allocation = Allocation.begin();
    long cpu = PROCESS.getProcessCpuTime();
    long wall = System.nanoTime();
    work.run();
    wall = System.nanoTime() - wall;
    cpu = PROCESS.getProcessCpuTime() - cpu;
    return new Cost(wall, cpu, allocation.bytes());
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
