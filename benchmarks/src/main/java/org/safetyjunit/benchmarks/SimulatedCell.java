package org.safetyjunit.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * A cell of this package, with the embedded stand-in for a model.
 *
 * @param test {@code Class#method}
 */
public record SimulatedCell(String test) {

  /** Runs it, with results in that directory. What its trials cost; the report is made after. */
  public Cost run(Path report) {
    Stopwatch watch = new Stopwatch();
    CellLauncher.of(List.of(test, "safety.models=simulated")).run(report, watch);
    return watch.cost;
  }

  /** From the beginning of the one cell to its verdict. */
  private static final class Stopwatch implements TestExecutionListener {

    private Cost.Clock clock = Cost.Clock.start();
    private Cost cost = new Cost(0, 0, 0);

    @Override
    public void executionStarted(TestIdentifier test) {
      if (test.isTest()) {
        clock = Cost.Clock.start();
      }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest()) {
        cost = clock.cost();
      }
    }
  }
}
