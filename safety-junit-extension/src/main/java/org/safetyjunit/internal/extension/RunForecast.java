package org.safetyjunit.internal.extension;

import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.safetyjunit.internal.forecast.CellForecast;
import org.safetyjunit.internal.forecast.ForecastFile;
import org.safetyjunit.internal.forecast.ForecastTable;

/** What all cells of a run would take: collected, and said at its end. */
final class RunForecast {

  private final Queue<CellForecast> cells = new ConcurrentLinkedQueue<>();

  void add(CellForecast cell) {
    cells.add(cell);
  }

  /** Says it, if there is anything to say, and keeps it in the report directory. */
  void conclude(Path report) {
    List<CellForecast> all = List.copyOf(cells);
    if (all.isEmpty()) {
      return;
    }
    ForecastTable.lines(all).forEach(SafetyRun::say);
    ForecastFile file = new ForecastFile(report);
    file.keep(all);
    SafetyRun.say("no call was made; the plan is in " + file.path());
  }
}
