package org.safetyjunit.benchmarks.hot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.safetyjunit.benchmarks.Cost;
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
  public void trial(Cells cells) throws IOException {
    run("Invoices#fixed10000", cells);
  }

  /** One of 10,000 trials whose model calls a tool of a world. */
  @Benchmark
  @OperationsPerInvocation(10_000)
  public void trialWithWorld(Cells cells) throws IOException {
    run("Transfers#fixed10000", cells);
  }

  private static void run(String test, Cells cells) throws IOException {
    Path report = Files.createTempDirectory("trials");
    cells.add(new SimulatedCell(test).run(report));
    delete(report);
  }

  /** Of that, what trials cost until the verdict, without the report that is made at the end. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Cells {

    /** How many. */
    public long cells;

    /** CPU time of the process in microseconds, of all cells. */
    public double cellMicros;

    /** Allocated by all threads, of all cells in which no garbage was collected. */
    public double cellBytes;

    /** How many of those there are. */
    public long uncollected;

    /** For JMH. */
    public Cells() {}

    void add(Cost cost) {
      cells++;
      cellMicros += cost.cpuNanos() / 1e3;
      if (cost.allocatedBytes() >= 0) {
        uncollected++;
        cellBytes += cost.allocatedBytes();
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
