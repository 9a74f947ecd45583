package org.safetyjunit.internal.trial;

import org.jspecify.annotations.Nullable;

/** Runs one trial of a cell alone, all of it on the calling thread, as a debugger wants it. */
public final class SingleTrial {

  private SingleTrial() {}

  /**
   * How it ended.
   *
   * @param result its outcome
   * @param error the assertion that failed, if one did
   */
  public record Ended(TrialResult result, @Nullable AssertionError error) {}

  /**
   * Runs it.
   *
   * @throws BrokenCodeException if the test's own code is broken, or the record does not fit
   * @throws InterruptedException if the calling thread was interrupted
   */
  public static Ended run(Cell cell, TrialCode code, CellRecord record, int trial)
      throws BrokenCodeException, InterruptedException {
    Attempt attempt = new Staging(cell, code, record).stage(trial, 1);
    attempt.talk();
    try {
      TrialResult result = attempt.conclude();
      return new Ended(result, attempt.found());
    } finally {
      attempt.close();
    }
  }
}
