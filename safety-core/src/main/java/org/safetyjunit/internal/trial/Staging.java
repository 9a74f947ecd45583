package org.safetyjunit.internal.trial;

import java.util.concurrent.atomic.AtomicBoolean;
import org.safetyjunit.model.ModelClient;

/** Sets up attempts: their surroundings from the test, their calls from the record. */
final class Staging {

  private final Cell cell;
  private final TrialCode code;
  private final CellRecord record;
  private final AtomicBoolean orphanCall = new AtomicBoolean();

  Staging(Cell cell, TrialCode code, CellRecord record) {
    this.cell = cell;
    this.code = code;
    this.record = record;
  }

  Attempt stage(int trial, int attempt) throws BrokenCodeException {
    long seed = Seeds.derive(record.seed(), trial);
    try {
      TrialCode.Stage stage = code.stage(trial, seed);
      stage.recordJudges(live -> record.client(trial, attempt, Purpose.JUDGE, live));
      ModelClient model = record.client(trial, attempt, Purpose.SUBJECT, stage.client());
      Afterwards afterwards =
          stage
              .question()
              .map(
                  question ->
                      new Afterwards(
                          question,
                          record.client(trial, attempt, Purpose.PROBE, stage.questioned())))
              .orElse(null);
      return new Attempt(
          cell,
          stage,
          model,
          afterwards,
          new RecordedTranscript(trial, attempt, seed),
          () -> orphanCall.set(true));
    } catch (BrokenCodeException e) {
      throw e;
    } catch (Throwable e) {
      throw new BrokenCodeException("trial %d could not be set up: %s".formatted(trial, e), e);
    }
  }

  /** Whether a trial's client was used after the trial had ended. */
  boolean orphaned() {
    return orphanCall.get();
  }
}
