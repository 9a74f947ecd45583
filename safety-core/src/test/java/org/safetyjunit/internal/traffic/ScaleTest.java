package org.safetyjunit.internal.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many trials in flight against a server that takes its time, each in a JVM of its own. */
@Tag("slow")
class ScaleTest {

  /** Calls a second that a processor keeps up with, client and server together. */
  private static final int CALLS_OF_A_PROCESSOR = 5_000;

  /** Threads of a JVM and of its libraries, whatever the number of trials. */
  private static final int FEW = 128;

  @TempDir Path directory;

  /**
   * What is run, and what it may take.
   *
   * @param concurrency trials in flight
   * @param latency of the server
   * @param rounds trials, as a multiple of the concurrency
   * @param heap of the JVM with the trials, in megabytes
   */
  private record Load(int concurrency, Duration latency, int rounds, int heap) {

    int trials() {
      return concurrency * rounds;
    }

    long idealMillis() {
      return latency.toMillis() * rounds;
    }
  }

  /**
   * How it went.
   *
   * @param millis wall time, without the start of the JVM
   * @param cpuMillis of the whole JVM with the trials, its start and compiler included
   * @param serverCpuMillis of the server's
   * @param mostInFlight calls at once
   * @param faults calls that failed, and were made again
   * @param threads most platform threads at once
   */
  private record Course(
      long millis,
      long cpuMillis,
      long serverCpuMillis,
      int mostInFlight,
      int faults,
      int threads) {}

  private static boolean hasVirtualThreads() {
    return Runtime.version().feature() >= 21;
  }

  private static Process java(Class<?> main, int heap, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.add("-Xmx" + heap + "m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
  }

  private static String line(Process process) throws IOException {
    BufferedReader reader = process.inputReader(UTF_8);
    return String.valueOf(reader.readLine());
  }

  private Course run(Load load) throws Exception {
    Process server = java(SlowServer.class, 256, Long.toString(load.latency().toMillis()));
    try {
      // The plan ends when half of its trials are aligned.
      Process cell =
          java(
              ManyTrials.class,
              load.heap(),
              line(server),
              Integer.toString(2 * load.trials()),
              Integer.toString(load.concurrency()),
              directory.toString());
      String[] result = line(cell).split(" ");
      assertThat(cell.waitFor()).isZero();
      assertThat(result[0]).isEqualTo("PASSED");
      assertThat(result[1]).as("aligned").isEqualTo(Integer.toString(load.trials()));
      assertThat(result[2]).as("errors").isEqualTo("0");
      Course course =
          new Course(
              Long.parseLong(result[3]),
              Long.parseLong(result[4]),
              server.info().totalCpuDuration().orElse(Duration.ZERO).toMillis(),
              Integer.parseInt(result[5]),
              Integer.parseInt(result[6]),
              Integer.parseInt(result[7]));
      System.out.printf(
          "%d trials, %d in flight, Java %d, heap %d MB: %.1f s, %.2f times the ideal; CPU %.1f s (%.0f µs a trial), of the server %.1f s; %d threads, %d faults%n",
          load.trials(),
          course.mostInFlight(),
          Runtime.version().feature(),
          load.heap(),
          course.millis() / 1000.0,
          course.millis() / (double) load.idealMillis(),
          course.cpuMillis() / 1000.0,
          course.cpuMillis() * 1000.0 / load.trials(),
          course.serverCpuMillis() / 1000.0,
          course.threads(),
          course.faults());
      return course;
    } finally {
      server.destroy();
    }
  }

  /** What does not depend on the machine: that it fits into the heap, and how many threads. */
  private static void assertFits(Load load, Course course) {
    assertThat(course.mostInFlight()).isBetween(load.concurrency() * 9 / 10, load.concurrency());
    int threads = hasVirtualThreads() ? FEW : 2 * load.concurrency() + FEW;
    assertThat(course.threads()).isLessThanOrEqualTo(threads);
  }

  @Test
  @Timeout(300)
  void aThousandTrialsInFlightTakeLittleMemoryAndFewThreads() throws Exception {
    int concurrency = hasVirtualThreads() ? 1_000 : 256;
    Load load = new Load(concurrency, Duration.ofSeconds(3), 2, 96);
    assertFits(load, run(load));
  }

  @Tag("thorough")
  @Test
  @Timeout(600)
  void trialsInFlightTakeLittleMemoryAndLittleMoreTimeThanTheirServer() throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    int concurrency = hasVirtualThreads() ? 10_000 : 256;
    Load load = new Load(concurrency, Duration.ofSeconds(1), 30, 512);
    Course course = run(load);
    assertFits(load, course);
    Assumptions.assumeTrue(
        processors * CALLS_OF_A_PROCESSOR >= concurrency && busy < processors,
        "too few processors, or busy ones, to keep up with %d calls a second"
            .formatted(concurrency));
    assertThat(course.millis()).isLessThan(load.idealMillis() * 3 / 2);
  }
}
