package org.safetyjunit.internal.extension;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.internal.config.SafetyConfiguration;
import org.safetyjunit.internal.judge.SchemaClient;
import org.safetyjunit.internal.monitor.Monitor;
import org.safetyjunit.internal.monitor.MonitoringFile;
import org.safetyjunit.internal.monitor.ScoreFolder;
import org.safetyjunit.internal.monitor.Separation;
import org.safetyjunit.internal.record.ReportDirectory;
import org.safetyjunit.internal.statistics.Auroc;
import org.safetyjunit.internal.traffic.Budget;

/** The monitor of a run, and what comes of its scores. */
final class RunMonitor {

  private static final int MOST_AT_ONCE = 8;

  private final Monitor monitor;
  private final ScoreFolder scores;
  private final MonitoringFile file;
  private final AtomicInteger cells = new AtomicInteger();

  private RunMonitor(Monitor monitor, SafetyConfiguration configuration) {
    this.monitor = monitor;
    this.scores = new ScoreFolder(configuration.reportDirectory());
    this.file = new MonitoringFile(configuration.reportDirectory());
  }

  /**
   * The monitor that the configuration names, in the mode that asks it.
   *
   * @param budget what its questions are paid from
   */
  static Optional<RunMonitor> of(SafetyConfiguration configuration, Budget budget) {
    return configuration
        .grading()
        .monitor()
        .map(
            model ->
                new RunMonitor(
                    new Monitor(
                        model.name(),
                        model.identity(),
                        Math.min(MOST_AT_ONCE, model.concurrency()),
                        client(model, budget)),
                    configuration));
  }

  private static SchemaClient client(ModelSetup model, Budget budget) {
    return new SchemaClient(model.client(budget, Objects.requireNonNull(model.connection())));
  }

  Monitor monitor() {
    return monitor;
  }

  ScoreFolder scores() {
    return scores;
  }

  void scored() {
    cells.incrementAndGet();
  }

  /** Says how well the monitor tells trials apart, and keeps it in the report directory. */
  void conclude(ReportDirectory report) {
    if (cells.get() == 0) {
      return;
    }
    for (Separation each : file.make(monitor.name())) {
      SafetyRun.say(line(each));
    }
    report.rebuild();
    SafetyRun.say("no verdict was touched; the analysis is in " + file.path());
  }

  private static String line(Separation each) {
    String what =
        "monitor %s on %s%s, %s: %d trials with the event, %d without"
            .formatted(
                each.monitor(),
                each.model(),
                each.scenario().isEmpty() ? "" : ", " + each.scenario(),
                each.view().words(),
                each.bad(),
                each.good());
    int missing = each.badMissing() + each.goodMissing();
    String gaps = missing == 0 ? "" : ", %d without a score left out".formatted(missing);
    Auroc area = each.area();
    if (area == null) {
      return what + gaps + "; an AUROC needs both";
    }
    Auroc.Interval interval = area.interval(0.95);
    return what
        + gaps
        + String.format(
            Locale.ROOT,
            "; AUROC %.3f (%.3f to %.3f)",
            area.value(),
            interval.lower(),
            interval.upper());
  }
}
