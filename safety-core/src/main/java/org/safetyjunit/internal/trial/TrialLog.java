package org.safetyjunit.internal.trial;

/** Is given every result of a cell, counted or not, on the thread that runs it. */
@FunctionalInterface
public interface TrialLog {

  /**
   * Adds a result.
   *
   * @throws RecordException if it cannot be written
   */
  void write(TrialResult result);

  /**
   * Writes what was added so far, if that has not been done.
   *
   * @throws RecordException if it cannot be written
   */
  default void flush() {}
}
