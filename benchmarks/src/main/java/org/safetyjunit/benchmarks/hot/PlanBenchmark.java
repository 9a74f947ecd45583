package org.safetyjunit.benchmarks.hot;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.safetyjunit.internal.statistics.Bounds;
import org.safetyjunit.internal.statistics.Plan;

/** What is computed once a cell, before the first call and after the last. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PlanBenchmark {

  private static final Plan PLAN = Plan.of(0.05, 0.95, 200);

  /** For JMH. */
  public PlanBenchmark() {}

  /** A common plan. */
  @Benchmark
  public Plan planOf200() {
    return Plan.of(0.05, 0.95, 200);
  }

  /** A large plan. */
  @Benchmark
  public Plan planOf3000() {
    return Plan.of(0.01, 0.95, 3_000);
  }

  /** A plan whose maximum is looked for. */
  @Benchmark
  public Plan planDerived() {
    return Plan.derived(0.05, 0.95);
  }

  /** Both bounds of a decided cell. */
  @Benchmark
  public double bounds() {
    return Bounds.lower(1, 99, 0.95) + Bounds.upper(PLAN, 99, 1);
  }
}
