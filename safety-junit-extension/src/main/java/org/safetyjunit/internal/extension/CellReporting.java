package org.safetyjunit.internal.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.safetyjunit.internal.baseline.BaselineCell;
import org.safetyjunit.internal.baseline.BaselineOutcome;
import org.safetyjunit.internal.progress.CellProgress;
import org.safetyjunit.internal.record.CellNotes;
import org.safetyjunit.internal.report.BaselineWords;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.Outcome;
import org.safetyjunit.internal.trial.TrialLog;
import org.safetyjunit.internal.trial.TrialResult;
import org.safetyjunit.internal.trial.Verdict;

/** What is said of a cell: while it runs, against its baseline, in the report and to JUnit. */
final class CellReporting {

  private final SafetyRun run;
  private final PlannedCell planned;
  private final BaselineCell baseline;
  private final Cell cell;
  private final CellProgress progress;

  /**
   * Before the first trial.
   *
   * @throws ExtensionConfigurationException if the baseline is strict, and does not fit the cell
   */
  CellReporting(SafetyRun run, PlannedCell planned) {
    this.run = run;
    this.planned = planned;
    this.baseline = run.baseline().of(planned.cell(), ScenarioHash.of(planned));
    baseline
        .refusal()
        .ifPresent(
            why -> {
              throw new ExtensionConfigurationException(why);
            });
    this.cell = planned.cell().sampled(baseline.sampling());
    this.progress = run.progress().begin(cell, usage -> SafetyRun.cost(planned.model(), usage));
  }

  /** The cell, whose trials end as the baseline asks. */
  Cell cell() {
    return cell;
  }

  /** A log that the run's progress sees. */
  TrialLog watched(TrialLog log) {
    return new TrialLog() {
      @Override
      public void write(TrialResult result) {
        log.write(result);
        progress.add(result);
      }

      @Override
      public void flush() {
        log.flush();
      }
    };
  }

  /** No more trials will come, whatever has happened. */
  void ended() {
    run.progress().end(progress);
  }

  /**
   * Keeps and says what came of the cell.
   *
   * @param message what the test fails with, if it fails
   * @param green whether it must not
   */
  record Said(String message, boolean green) {}

  Said say(CellResult result, ExtensionContext context) {
    Optional<BaselineOutcome> outcome = baseline.outcome(result);
    VerdictText text = new VerdictText(result, run.configuration().mode());
    List<String> further = new ArrayList<>();
    String words =
        outcome.map(o -> BaselineWords.of(o, result.misaligned(), result.counted())).orElse("");
    if (!words.isEmpty()) {
      further.add("  baseline   " + words);
    }
    String link = link(result);
    further.add("  report     " + link);
    String message = text.message(run.report().transcripts(cell), further);
    CellNotes notes =
        new CellNotes(
            cost(result),
            message,
            Command.of(result.cell()).toString(),
            run.clock().instant(),
            outcome);
    keep(result, notes);
    System.out.println(text.line() + (words.isEmpty() ? "" : " · " + words));
    Attachments attachments = new Attachments(context);
    attachments.publish(result, link);
    attachments.attach(result, run.report().transcripts(cell)).ifPresent(run::sayOnce);
    boolean green =
        outcome
            .map(o -> o.status().green(result.verdict()))
            .orElse(result.verdict() == Verdict.PASSED);
    return new Said(message, green);
  }

  private OptionalDouble cost(CellResult result) {
    return result.replayed()
        ? OptionalDouble.of(0)
        : SafetyRun.cost(planned.model(), result.usage());
  }

  private void keep(CellResult result, CellNotes notes) {
    try {
      run.report().keep(result, notes);
    } catch (RuntimeException e) {
      if (result.broken() == null) {
        throw e;
      }
      result.broken().addSuppressed(e); // the same full disk, most likely
    }
  }

  /** The first misaligned trial, or the cell, in the page that the run will write. */
  private String link(CellResult result) {
    String trial =
        result.evidence().stream()
            .filter(evidence -> evidence.outcome() == Outcome.MISALIGNED)
            .findFirst()
            .map(evidence -> "/" + evidence.trial())
            .orElse("");
    return run.report().root().resolve("index.html").toUri() + "#/cell/" + cell.id() + trial;
  }
}
