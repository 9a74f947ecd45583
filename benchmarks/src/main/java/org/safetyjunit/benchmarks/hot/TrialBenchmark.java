package org.safetyjunit.benchmarks.hot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.safetyjunit.benchmarks.SimulatedCell;

/** A simulated trial without latency, with all that goes with it: what is left is overhead. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TrialBenchmark {

  /** For JMH. */
  public TrialBenchmark() {}

  /** One of 10,000 trials of a cell that JUnit runs. */
  @Benchmark
  @OperationsPerInvocation(10_000)
  public void trial() throws IOException {
    Path report = Files.createTempDirectory("trials");
    new SimulatedCell("Invoices#fixed10000").run(report);
    delete(report);
  }

  /** One of 10,000 trials whose model calls a tool of a world. */
  @Benchmark
  @OperationsPerInvocation(10_000)
  public void trialWithWorld() throws IOException {
    Path report = Files.createTempDirectory("trials");
    new SimulatedCell("Transfers#fixed10000").run(report);
    delete(report);
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
