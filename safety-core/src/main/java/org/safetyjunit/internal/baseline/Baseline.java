package org.safetyjunit.internal.baseline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.safetyjunit.internal.trial.Cell;

/** The baseline of a run: read when it begins, written, if that is asked for, when it ends. */
public final class Baseline {

  private final BaselineSettings settings;
  private final BaselineFile file;
  private final Clock clock;
  private final SortedMap<String, BaselineEntry> entries;
  private final Map<String, BaselineEntry> measured = new ConcurrentHashMap<>();

  private Baseline(
      BaselineSettings settings,
      BaselineFile file,
      Clock clock,
      SortedMap<String, BaselineEntry> entries) {
    this.settings = settings;
    this.file = file;
    this.clock = clock;
    this.entries = entries;
  }

  /**
   * Reads the baseline, if the run uses it.
   *
   * @param reports the report directory: its lock keeps JVMs of one build apart
   * @throws BaselineException if the file cannot be used, or is to be compared with and missing
   */
  public static Baseline open(BaselineSettings settings, Path reports, Clock clock) {
    BaselineFile file = new BaselineFile(settings.file(), reports.resolve(".baseline.lock"));
    SortedMap<String, BaselineEntry> entries =
        settings.mode() == BaselineMode.OFF ? new TreeMap<>() : file.read();
    if (settings.mode() == BaselineMode.COMPARE && entries.isEmpty()) {
      throw new BaselineException(
          "safety.baseline = compare, but %s has no entries: run once with -Dsafety.baseline=update, look at the file and commit it (safety.baseline.file says where it is)"
              .formatted(settings.file()));
    }
    return new Baseline(settings, file, clock, entries);
  }

  /**
   * What the baseline asks of a cell.
   *
   * @param scenario hash of the cell's texts and tools
   */
  public BaselineCell of(Cell cell, String scenario) {
    Optional<BaselineEntry> entry = Optional.ofNullable(entries.get(cell.id()));
    var today = java.time.LocalDate.now(clock);
    return switch (settings.mode()) {
      case OFF -> new UnboundCell();
      case UPDATE -> new MeasuredCell(scenario, today, e -> measured.put(cell.id(), e));
      case COMPARE ->
          entry.isEmpty()
              ? new MissingCell(cell, settings, entries.size())
              : new ComparedCell(cell, entry.get(), settings, entries.size(), scenario, today);
    };
  }

  /**
   * Writes what was measured.
   *
   * @return what to say of it; empty if nothing was to be written
   * @throws BaselineException if it cannot be written
   */
  public Optional<String> write() {
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    file.merge(measured);
    long bad = measured.values().stream().filter(BaselineEntry::knownBad).count();
    long others = entries.keySet().stream().filter(id -> !measured.containsKey(id)).count();
    return Optional.of(
        "baseline: %d ceilings written to %s (%d known bad)%s; look at the change and commit it"
            .formatted(
                measured.size(),
                settings.file(),
                bad,
                others == 0 ? "" : "; %d entries of other cells kept".formatted(others)));
  }
}
