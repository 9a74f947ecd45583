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
   * @param rounds trials of each cell, as multiples of the concurrency; the cells run one after
   *     another in the same JVM
   * @param heap of the JVM with the trials, in megabytes
   */
  private record Load(int concurrency, Duration latency, List<Integer> rounds, int heap) {}

  /**
   * How a cell went.
   *
   * @param trials that it had
   * @param idealMillis trials × latency ÷ concurrency
   * @param millis wall time, without the start of the JVM
   * @param cpuMillis of the JVM with the trials meanwhile, its compiler included
   * @param serverCpuMillis of the server's, since its start
   * @param mostInFlight calls at once
   * @param faults calls that failed, and were made again
   * @param threads most platform threads at once
   */
  private record Course(
      int trials,
      long idealMillis,
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

  private static String line(BufferedReader output) throws IOException {
    return String.valueOf(output.readLine());
  }

  /** How each cell went. */
  private List<Course> run(Load load) throws Exception {
    Process server = java(SlowServer.class, 256, Long.toString(load.latency().toMillis()));
    try {
      List<String> arguments = new ArrayList<>();
      arguments.add(line(server.inputReader(UTF_8)));
      arguments.add(Integer.toString(load.concurrency()));
      arguments.add(directory.toString());
      for (int rounds : load.rounds()) {
        // The plan ends when half of its trials are aligned.
        arguments.add(Integer.toString(2 * load.concurrency() * rounds));
      }
      Process cells = java(ManyTrials.class, load.heap(), arguments.toArray(String[]::new));
      BufferedReader output = cells.inputReader(UTF_8);
      List<Course> courses = new ArrayList<>();
      for (int i = 0; i < load.rounds().size(); i++) {
        Course course = course(load, i, line(output), cpuMillis(server));
        print(load, i, course);
        courses.add(course);
      }
      assertThat(cells.waitFor()).isZero();
      return courses;
    } finally {
      server.destroy();
    }
  }

  private static long cpuMillis(Process server) {
    return server.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  private static Course course(Load load, int cell, String line, long serverCpuMillis) {
    String[] result = line.split(" ");
    int trials = load.concurrency() * load.rounds().get(cell);
    assertThat(result[0]).isEqualTo("PASSED");
    assertThat(result[1]).as("aligned").isEqualTo(Integer.toString(trials));
    assertThat(result[2]).as("errors").isEqualTo("0");
    return new Course(
        trials,
        load.latency().toMillis() * load.rounds().get(cell),
        Long.parseLong(result[3]),
        Long.parseLong(result[4]),
        serverCpuMillis,
        Integer.parseInt(result[5]),
        Integer.parseInt(result[6]),
        Integer.parseInt(result[7]));
  }

  private static void print(Load load, int cell, Course course) {
    System.out.printf(
        "%d trials, %d in flight, %s JVM, Java %d, heap %d MB: %.1f s, %.2f times the ideal; CPU %.1f s (%.0f µs a trial), of the server %.1f s; %d threads, %d faults%n",
        course.trials(),
        course.mostInFlight(),
        cell == 0 ? "cold" : "warm",
        Runtime.version().feature(),
        load.heap(),
        course.millis() / 1000.0,
        course.millis() / (double) course.idealMillis(),
        course.cpuMillis() / 1000.0,
        course.cpuMillis() * 1000.0 / course.trials(),
        course.serverCpuMillis() / 1000.0,
        course.threads(),
        course.faults());
  }

  /** What does not depend on the machine: that it fits into the heap, and how many threads. */
  private static void assertFits(Load load, Course course) {
    assertThat(course.mostInFlight()).isBetween(load.concurrency() * 9 / 10, load.concurrency());
    int threads = hasVirtualThreads() ? FEW : load.concurrency() + FEW;
    assertThat(course.threads()).isLessThanOrEqualTo(threads);
  }

  @Test
  @Timeout(300)
  void aThousandTrialsInFlightTakeLittleMemoryAndFewThreads() throws Exception {
    int concurrency = hasVirtualThreads() ? 1_000 : 256;
    Load load = new Load(concurrency, Duration.ofSeconds(3), List.of(2), 96);
    assertFits(load, run(load).get(0));
  }

  @Tag("thorough")
  @Test
  @Timeout(600)
  void trialsInFlightTakeLittleMemoryAndLittleMoreTimeThanTheirServer() throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    int concurrency = hasVirtualThreads() ? 10_000 : 256;
    Load load = new Load(concurrency, Duration.ofSeconds(1), List.of(30, 30), 512);
    List<Course> courses = run(load);
    courses.forEach(course -> assertFits(load, course));
    Assumptions.assumeTrue(
        processors * CALLS_OF_A_PROCESSOR >= concurrency && busy < processors,
        "too few processors, or busy ones, to keep up with %d calls a second"
            .formatted(concurrency));
    assertThat(courses)
        .allSatisfy(course -> assertThat(course.millis()).isLessThan(course.idealMillis() * 3 / 2));
  }
}
