package org.safetyjunit.internal.trial;

import java.util.Optional;
import org.safetyjunit.model.ModelClient;

/**
 * What is kept of one cell: replies that were recorded before are given again, and whatever is new
 * is kept before it has an effect.
 */
public interface CellRecord {

  /** What the seeds of the trials are derived from. */
  long seed();

  /**
   * How many trials, from the first, are recorded whole. They run again before any other starts.
   */
  int recorded();

  /**
   * Why the cell ends once the recorded trials have been counted, in words; empty if new ones may
   * follow.
   */
  Optional<String> end();

  /**
   * A client for one attempt at a trial. Each call is answered from the record if it is there, and
   * made and kept if not.
   *
   * @param attempt which attempt it is in this run, from 1
   * @param purpose what its calls are for
   * @param live makes the calls that are not recorded
   * @return a client that throws {@link RecordException} where a request is not the recorded one,
   *     or where a reply cannot be kept
   */
  ModelClient client(int trial, int attempt, Purpose purpose, ModelClient live);

  /**
   * Keeps a result. Called on the thread that runs the cell, before the result counts.
   *
   * @throws RecordException if it cannot be kept, or is not what the record says
   */
  void write(TrialResult result);

  /**
   * Writes all results so far to their files, and sees to it that they will soon survive a loss of
   * power, for which it does not wait. Until then a result that was kept may be lost; replies are
   * not, from which it would be found again.
   *
   * @throws RecordException if that cannot be achieved
   */
  void flush();

  /**
   * Returns when all that was kept so far would survive a loss of power. Called before a verdict
   * follows from the results.
   *
   * @throws RecordException if that cannot be achieved
   */
  void force();
}
