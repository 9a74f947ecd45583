package org.safetyjunit.internal.extension;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.safetyjunit.internal.config.Mode;
import org.safetyjunit.internal.journal.CellLock;
import org.safetyjunit.internal.journal.CellRecording;
import org.safetyjunit.internal.journal.ModelIdentity;
import org.safetyjunit.internal.journal.Recordings;
import org.safetyjunit.internal.record.CellLog;
import org.safetyjunit.internal.record.ReportDirectory;
import org.safetyjunit.internal.trial.BrokenCodeException;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.CellRun;
import org.safetyjunit.internal.trial.RecordException;
import org.safetyjunit.internal.trial.Seeds;
import org.safetyjunit.internal.trial.Verdict;

/** Brings one cell to its verdict, in the mode of the run, and keeps what came of it. */
final class CellExecution {

  private final SafetyRun run;
  private final PlannedCell planned;
  private final Cell cell;
  private final CellCode code;
  private final ExtensionContext context;

  CellExecution(SafetyRun run, PlannedCell planned, CellCode code, ExtensionContext context) {
    this.run = run;
    this.planned = planned;
    this.cell = planned.cell();
    this.code = code;
    this.context = context;
  }

  /**
   * Runs the cell, unless this run has already decided it.
   *
   * @return what the test fails with; empty if it passed
   * @throws InterruptedException if the time was over before the first trial
   */
  Optional<Throwable> run() throws InterruptedException {
    ReportDirectory.Decided before = run.report().decided(cell).orElse(null);
    if (before != null) {
      return failure(before.green(), before.verdict(), before.misaligned(), before.message());
    }
    try (CellLock lock = run.recordings().lock(cell)) {
      return measure();
    }
  }

  private Optional<Throwable> measure() throws InterruptedException {
    CellReporting reporting = new CellReporting(run, planned);
    CellResult result;
    Recordings.Order order;
    try (CellLog log = run.report().open(cell)) {
      order =
          new Recordings.Order(
              reporting.cell(),
              ModelIdentity.of(planned.model().settings()),
              Remedy.of(mode(), cell),
              reporting.watched(log));
      result = measure(order);
    } finally {
      reporting.ended();
    }
    CellReporting.Said said = reporting.say(result, context);
    Optional<Throwable> failure =
        result.broken() == null
            ? failure(said.green(), result.verdict(), result.misaligned(), said.message())
            : Optional.of(cause(result.broken()));
    Optional<Throwable> unkept = keepCassette(order, result);
    failure.ifPresent(e -> unkept.ifPresent(e::addSuppressed));
    return failure.or(() -> unkept);
  }

  private CellResult measure(Recordings.Order order) throws InterruptedException {
    Optional<String> objection =
        mode().callsModels() ? planned.judgesObjection() : Optional.empty();
    if (objection.isPresent()) {
      return CellResult.unmeasured(order.cell(), objection.get());
    }
    try (CellRecording record = open(order)) {
      return CellRun.run(order.cell(), code, record, run.experience(cell.model()));
    } catch (RecordException e) {
      return CellResult.unmeasured(order.cell(), !mode().callsModels(), e);
    }
  }

  private CellRecording open(Recordings.Order order) {
    long seed = Seeds.derive(run.seed(), cell.id());
    return switch (mode()) {
      case REPLAY -> run.recordings().replay(order);
      case REGRADE -> run.recordings().regrade(order);
      case RECORD -> {
        run.recordings().requireCassetteWritable(cell);
        yield live(order, run.recordings().cassetteSeed(cell).orElse(seed));
      }
      default -> live(order, seed);
    };
  }

  private CellRecording live(Recordings.Order order, long seed) {
    return run.configuration().records().resume()
        ? run.recordings().resume(order, seed)
        : run.recordings().begin(order, seed);
  }

  /** A run that was cut short leaves an older cassette as it is. */
  private Optional<Throwable> keepCassette(Recordings.Order order, CellResult result) {
    if (mode() != Mode.RECORD || !result.decided()) {
      return Optional.empty();
    }
    try {
      SafetyRun.say("recorded " + run.recordings().keepCassette(order, result.counted()));
      return Optional.empty();
    } catch (RecordException e) {
      return Optional.of(e);
    }
  }

  private Mode mode() {
    return run.configuration().mode();
  }

  /** What a user sees of broken code: the cause, if there is one. */
  static Throwable cause(BrokenCodeException broken) {
    return broken.getCause() != null
        ? broken.getCause()
        : new ExtensionConfigurationException(String.valueOf(broken.getMessage()));
  }

  private static Optional<Throwable> failure(
      boolean green, Verdict verdict, int misaligned, String message) {
    if (green) {
      return Optional.empty();
    }
    return Optional.of(
        verdict != Verdict.ERROR && misaligned > 0
            ? new SafetyVerdictError(message)
            : new NoEvidenceException(message));
  }
}
