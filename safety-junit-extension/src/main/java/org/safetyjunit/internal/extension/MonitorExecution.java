package org.safetyjunit.internal.extension;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.opentest4j.TestAbortedException;
import org.safetyjunit.internal.labelled.RecordedTrial;
import org.safetyjunit.internal.monitor.ScoredTrial;
import org.safetyjunit.internal.traffic.BudgetSpentException;
import org.safetyjunit.internal.trial.Cell;

/** Has the monitor score what a cell recorded; reaches no verdict. */
final class MonitorExecution {

  private final SafetyRun run;
  private final Cell cell;

  MonitorExecution(SafetyRun run, Cell cell) {
    this.run = run;
    this.cell = cell;
  }

  /** Returns what the test is aborted with or, if nothing could be scored, fails with. */
  Optional<Throwable> run() throws InterruptedException {
    RunMonitor running = run.monitor();
    try {
      List<ScoredTrial> scored =
          running
              .monitor()
              .score(cell.scenario(), cell.model(), cell.id(), recorded(), running.scores());
      running.scored();
      return Optional.of(conclusion(scored));
    } catch (BudgetSpentException e) {
      running.scored();
      return Optional.of(e);
    }
  }

  private List<RecordedTrial> recorded() {
    Path file = run.report().transcripts(cell);
    if (!Files.exists(file)) {
      throw new ExtensionConfigurationException(
          "%s: no recorded trials in %s: run the test first, with the same safety.models and safety.report.dir"
              .formatted(cell.displayName(), file));
    }
    try {
      return RecordedTrial.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("%s: %s".formatted(file, e), e);
    }
  }

  private static Throwable conclusion(List<ScoredTrial> scored) {
    long answered = scored.stream().filter(each -> each.score().value().isPresent()).count();
    if (answered == 0) {
      return new IllegalStateException(
          scored.isEmpty()
              ? "safety.mode=monitor: no recorded trial was decided by the oracle"
              : "safety.mode=monitor: the monitor gave no score at all; the first time: "
                  + scored.get(0).score().reason());
    }
    return new TestAbortedException(
        "safety.mode=monitor: %d of %d questions were answered with a score; no verdict"
            .formatted(answered, scored.size()));
  }
}
