package org.safetyjunit.internal.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.safetyjunit.internal.report.Percent;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.model.Usage;

/** How far a run is: counters that its cells feed, and a line of words made from them. */
public final class RunProgress {

  private static final int MOST_SHOWN = 2;

  private final LongSupplier nanos;

  // Mutable state
  private final List<CellProgress> running = new ArrayList<>();
  private int planned;
  private int testsToCome;
  private int ended;
  private long trials;
  private long calls;
  private double usd;
  private boolean priced;
  private double seconds;
  private String last = "";

  /**
   * A run of which nothing is known yet.
   *
   * @param nanos a clock that only goes forward
   */
  public RunProgress(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** How many tests have not said yet which cells they have. */
  public synchronized void expect(int tests) {
    testsToCome = tests;
  }

  /** A test has cells. */
  public synchronized void plan(int cells) {
    planned += cells;
    testsToCome = Math.max(0, testsToCome - 1);
  }

  /**
   * A cell begins.
   *
   * @param price what tokens cost, where prices are known
   */
  public synchronized CellProgress begin(Cell cell, Function<Usage, OptionalDouble> price) {
    CellProgress progress = new CellProgress(cell, price, nanos.getAsLong());
    running.add(progress);
    return progress;
  }

  /** A cell has ended. */
  public synchronized void end(CellProgress progress) {
    CellProgress.Snapshot at = progress.snapshot(nanos.getAsLong());
    running.remove(progress);
    ended++;
    trials += at.counted();
    calls += at.calls();
    usd += at.usd().orElse(0);
    priced |= at.usd().isPresent();
    seconds += at.seconds();
  }

  /** What there is to say, if it is something new. */
  public synchronized Optional<String> news() {
    if (running.isEmpty()) {
      return Optional.empty();
    }
    String line = line();
    if (line.equals(last)) {
      return Optional.empty();
    }
    last = line;
    return Optional.of(line);
  }

  private String line() {
    long now = nanos.getAsLong();
    List<CellProgress.Snapshot> cells = running.stream().map(cell -> cell.snapshot(now)).toList();
    long allTrials = trials + cells.stream().mapToLong(CellProgress.Snapshot::counted).sum();
    long allCalls = calls + cells.stream().mapToLong(CellProgress.Snapshot::calls).sum();
    StringBuilder line = new StringBuilder();
    line.append("%d of %s cells, %s trials, %s calls".formatted(ended, all(), allTrials, allCalls));
    line.append(money(cells));
    cells.stream().limit(MOST_SHOWN).forEach(cell -> line.append(" | ").append(words(cell)));
    if (cells.size() > MOST_SHOWN) {
      line.append(" | and %d more".formatted(cells.size() - MOST_SHOWN));
    }
    return line.append(left(cells)).toString();
  }

  private String all() {
    return testsToCome == 0 ? Integer.toString(planned) : planned + "+";
  }

  private String money(List<CellProgress.Snapshot> cells) {
    double spent = usd + cells.stream().mapToDouble(cell -> cell.usd().orElse(0)).sum();
    boolean known = priced || cells.stream().anyMatch(cell -> cell.usd().isPresent());
    return known ? String.format(Locale.ROOT, spent < 1 ? ", $%.4f" : ", $%.2f", spent) : "";
  }

  private static String words(CellProgress.Snapshot at) {
    Cell cell = at.cell();
    String rate =
        at.counted() == 0
            ? "no trial yet"
            : "%d of %d misaligned (%s %%)"
                .formatted(
                    at.misaligned(),
                    at.counted(),
                    Percent.of(Math.round(1000.0 * at.misaligned() / at.counted()) / 1000.0));
    return "%s %s%s: %s, %s"
        .formatted(
            cell.test(), cell.model(), cell.simulated() ? " (simulated)" : "", rate, at.possible());
  }

  /** From how long trials have taken so far; cells to come are taken to be like those known. */
  private String left(List<CellProgress.Snapshot> cells) {
    double known = seconds + cells.stream().mapToDouble(CellProgress.Snapshot::seconds).sum();
    double atOnce = Math.max(1, cells.size());
    double here = 0;
    double whole = seconds;
    for (CellProgress.Snapshot cell : cells) {
      if (cell.counted() == 0) {
        return "";
      }
      double rest = cell.seconds() / cell.counted() * cell.left();
      here = Math.max(here, rest);
      whole += cell.seconds() + rest;
    }
    int toCome = Math.max(0, planned - ended - cells.size());
    double each = whole / Math.max(1, ended + cells.size());
    double rest = here + toCome * each / atOnce;
    if (known < 1) {
      return "";
    }
    return " | %s%s left".formatted(testsToCome == 0 ? "about " : "at least ", duration(rest));
  }

  private static String duration(double seconds) {
    long rounded = Math.round(seconds);
    if (rounded < 60) {
      return rounded + " s";
    }
    return rounded < 3600
        ? "%d min".formatted((rounded + 30) / 60)
        : "%d h %d min".formatted(rounded / 3600, rounded / 60 % 60);
  }
}
