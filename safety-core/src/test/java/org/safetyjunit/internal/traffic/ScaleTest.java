package org.safetyjunit.internal.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many trials in flight against a server that takes a second, each in a JVM of its own. */
@Tag("thorough")
class ScaleTest {

  private static final int SECONDS = 10;

  /** Calls a second that a processor keeps up with, client and server together. */
  private static final int CALLS_OF_A_PROCESSOR = 2_000;

  private static boolean hasVirtualThreads() {
    return Runtime.version().feature() >= 21;
  }

  private static Process java(Class<?> main, String... argumentsAfterHeap) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.add(argumentsAfterHeap[0]);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(argumentsAfterHeap).subList(1, argumentsAfterHeap.length));
    return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
  }

  private static String line(Process process) throws IOException {
    BufferedReader reader = process.inputReader(UTF_8);
    return String.valueOf(reader.readLine());
  }

  /** As many trials as keep the flight full for a while; returns the milliseconds it took. */
  private static long run(int concurrency) throws Exception {
    int trials = concurrency * SECONDS;
    Process server = java(SlowServer.class, "-Xmx256m", "1000");
    try {
      // The plan ends when half of its trials are aligned.
      Process cell =
          java(
              ManyTrials.class,
              "-Xmx512m",
              line(server),
              Integer.toString(2 * trials),
              Integer.toString(concurrency));
      String[] result = line(cell).split(" ");
      assertThat(cell.waitFor()).isZero();
      assertThat(result[0]).isEqualTo("PASSED");
      assertThat(result[1]).isEqualTo(Integer.toString(trials));
      assertThat(result[2]).isEqualTo("0");
      System.out.printf(
          "%d trials, %d in flight, Java %d, 512 MB: %s ms, %.2f times the ideal%n",
          trials,
          concurrency,
          Runtime.version().feature(),
          result[3],
          Long.parseLong(result[3]) / (SECONDS * 1000.0));
      return Long.parseLong(result[3]);
    } finally {
      server.destroy();
    }
  }

  @Test
  @Timeout(300)
  void trialsInFlightTakeLittleMemoryAndLittleMoreTimeThanTheirServer() throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    int concurrency = hasVirtualThreads() ? 10_000 : 256;
    long millis = run(concurrency);
    Assumptions.assumeTrue(
        processors * CALLS_OF_A_PROCESSOR >= concurrency && load < processors,
        "too few processors, or busy ones, to keep up with %d calls a second"
            .formatted(concurrency));
    assertThat(millis).isLessThan(SECONDS * 1500L);
  }
}
