package org.safetyjunit.benchmarks.hot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.safetyjunit.benchmarks.SimulatedCell;
import org.safetyjunit.internal.record.ReportDirectory;

/** What is made of the cells of a run, once at its end. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReportBenchmark {

  private ReportDirectory report = new ReportDirectory(Path.of(""), "");

  /** For JMH. */
  public ReportBenchmark() {}

  /** 100 decided cells. */
  @Setup
  public void run() throws IOException {
    Path directory = Files.createTempDirectory("report");
    new SimulatedCell("ManyCells").run(directory);
    report = new ReportDirectory(directory, "benchmark");
  }

  /** All pages of them. */
  @Benchmark
  public void reportOf100Cells() {
    report.rebuild();
  }
}
