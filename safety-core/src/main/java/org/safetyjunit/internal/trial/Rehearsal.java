package org.safetyjunit.internal.trial;

/** Runs one trial alone, all of it on the calling thread. */
public final class Rehearsal {

  private Rehearsal() {}

  /**
   * Runs it.
   *
   * @param seed what its variations are drawn from
   * @throws BrokenCodeException if the test's own code is broken
   * @throws InterruptedException if the calling thread was interrupted
   */
  public static TrialResult run(Cell cell, TrialCode code, int trial, long seed)
      throws BrokenCodeException, InterruptedException {
    TrialCode.Stage stage;
    try {
      stage = code.stage(trial, seed);
    } catch (Throwable e) {
      throw new BrokenCodeException("trial %d could not be set up: %s".formatted(trial, e), e);
    }
    Attempt attempt =
        new Attempt(cell, stage, stage.client(), new RecordedTranscript(trial, 1, seed), () -> {});
    attempt.talk();
    try {
      return attempt.conclude();
    } finally {
      attempt.close();
    }
  }
}
