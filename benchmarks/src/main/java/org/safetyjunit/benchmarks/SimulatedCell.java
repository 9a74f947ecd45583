package org.safetyjunit.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * A cell of this package, with the embedded stand-in for a model.
 *
 * @param test {@code Class#method}
 */
public record SimulatedCell(String test) {

  /** Runs it, with results in that directory. */
  public void run(Path report) {
    CellLauncher.of(List.of(test, "safety.models=simulated")).run(report);
  }
}
