package org.safetyjunit.internal.trial;

/** Where the results of a cell's trials go as they come. */
@FunctionalInterface
public interface TrialLog {

  /**
   * Keeps a result. Called on the thread that runs the cell, before the result counts.
   *
   * @throws java.io.UncheckedIOException if it cannot be kept
   */
  void write(TrialResult result);
}
