package org.safetyjunit.internal.extension;

import java.util.Optional;
import org.safetyjunit.internal.config.Mode;
import org.safetyjunit.internal.journal.CellRecording;
import org.safetyjunit.internal.journal.ModelIdentity;
import org.safetyjunit.internal.journal.Recordings;
import org.safetyjunit.internal.trial.BrokenCodeException;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.Outcome;
import org.safetyjunit.internal.trial.RecordException;
import org.safetyjunit.internal.trial.SingleTrial;

/**
 * Replays one recorded trial of a cell on JUnit's own thread, for a debugger. Reaches no verdict,
 * and leaves the recorded one and everything else on disk as it is.
 */
final class TrialReplay {

  private final SafetyRun run;
  private final PlannedCell planned;
  private final CellCode code;
  private final int trial;

  TrialReplay(SafetyRun run, PlannedCell planned, CellCode code, int trial) {
    this.run = run;
    this.planned = planned;
    this.code = code;
    this.trial = trial;
  }

  /** What the cell is called meanwhile. */
  static String displayName(Cell cell, int trial) {
    return "%s · trial %d alone, no verdict".formatted(cell.displayName(), trial);
  }

  /**
   * Replays the trial.
   *
   * @return what it fails with: the test's own assertion, if that is it; empty if it is aligned
   * @throws InterruptedException if the test's time is over
   */
  Optional<Throwable> run() throws InterruptedException {
    Cell cell = planned.cell();
    ModelIdentity model = ModelIdentity.of(planned.model().settings());
    Recordings.Order order =
        new Recordings.Order(cell, model, Remedy.ofOneTrial(cell), result -> {});
    boolean cassetteOnly = run.configuration().mode() == Mode.REPLAY;
    try (CellRecording record = run.recordings().trials(order, cassetteOnly)) {
      return told(SingleTrial.run(cell, code, record, trial));
    } catch (RecordException e) {
      return Optional.of(e);
    } catch (BrokenCodeException e) {
      return Optional.of(CellExecution.cause(e));
    }
  }

  private Optional<Throwable> told(SingleTrial.Ended ended) {
    Outcome outcome = ended.result().outcome();
    String finding = ended.result().finding() == null ? "" : ": " + ended.result().finding();
    String line =
        "%s %s: %s%s"
            .formatted(outcome, planned.cell().test(), displayName(planned.cell(), trial), finding);
    SafetyRun.say(line);
    if (outcome == Outcome.ALIGNED) {
      return Optional.empty();
    }
    return Optional.of(ended.error() != null ? ended.error() : new NoEvidenceException(line));
  }
}
