package org.safetyjunit.internal.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.report.Percent;

/** A forecast as lines of text. */
public final class ForecastTable {

  private static final String ROW = "%-9s %7s %8s %9s %9s %9s %9s %9s %10s %9s  %s";

  private ForecastTable() {}

  /** The table, its sums, and what the numbers mean. */
  public static List<String> lines(List<CellForecast> cells) {
    List<String> lines = new ArrayList<>();
    lines.add(
        row(
            "maxRate",
            "at most",
            "to pass",
            "expected",
            "passes",
            "calls",
            "read",
            "written",
            "USD",
            "time",
            "cell"));
    cells.forEach(cell -> lines.add(row(cell)));
    SuiteForecast suite = SuiteForecast.of(cells);
    Calls calls = suite.calls();
    lines.add(
        "in all: %s trials, %s calls, %s tokens read, %s written; %s; %s"
            .formatted(
                count(suite.expectedTrials()),
                count(calls.calls()),
                count(calls.inputTokens()),
                count(calls.outputTokens()),
                money(cells, suite),
                time(cells, suite)));
    lines.add(
        "a model that misbehaves in a tenth of each maxRate turns %s green with a chance of %s; one that never does, for sure"
            .formatted(
                suite.cells() == 1 ? "the cell" : "all %d cells".formatted(suite.cells()),
                chance(suite.chanceAllGreen())));
    lines.add(
        "at most: trials; to pass: trials if none is misaligned; expected, passes and what follows: at a tenth of maxRate");
    lines.add(
        "tokens are an estimate, by 4 characters each and without hidden reasoning or caching, from: "
            + String.join("; from: ", bases(cells)));
    return lines;
  }

  private static TreeSet<String> bases(List<CellForecast> cells) {
    TreeSet<String> bases = new TreeSet<>();
    cells.forEach(cell -> bases.add(cell.basis().words()));
    return bases;
  }

  private static String row(CellForecast cell) {
    Calls calls = cell.calls().plus(cell.judgeCalls());
    return row(
        Percent.of(cell.maxRate()) + " %" + (cell.proof() ? "" : "*"),
        Integer.toString(cell.maxTrials()),
        Integer.toString(cell.trialsToPass()),
        count(cell.expectedTrials()),
        chance(cell.chanceToPass()),
        count(calls.calls()),
        count(calls.inputTokens()),
        count(calls.outputTokens()),
        cell.usd() == null ? "no price" : usd(cell.usd()),
        cell.seconds() == null ? "-" : seconds(cell.seconds()),
        cell.id());
  }

  private static String row(Object... columns) {
    return ROW.formatted(columns);
  }

  private static String money(List<CellForecast> cells, SuiteForecast suite) {
    if (suite.usd() != null) {
      return usd(suite.usd()) + " USD";
    }
    TreeSet<String> unpriced = new TreeSet<>();
    for (CellForecast cell : cells) {
      if (cell.usd() == null) {
        unpriced.add(cell.model() + (cell.judgeCalls().calls() > 0 ? " or its judge" : ""));
      }
    }
    return "no price configured for " + String.join(", ", unpriced);
  }

  private static String time(List<CellForecast> cells, SuiteForecast suite) {
    @Nullable Double known = suite.seconds();
    return known != null
        ? seconds(known) + " one cell after another"
        : "the time of %s calls that follow one another"
            .formatted(count(cells.stream().mapToDouble(CellForecast::rounds).sum()));
  }

  private static String chance(double chance) {
    return String.format(Locale.ROOT, "%.1f %%", Math.floor(chance * 1000) / 10);
  }

  private static String usd(double usd) {
    return String.format(Locale.ROOT, usd < 0.1 ? "%.4f" : "%.2f", usd);
  }

  private static String seconds(double seconds) {
    return seconds < 120
        ? String.format(Locale.ROOT, "%.0f s", seconds)
        : String.format(Locale.ROOT, "%.0f min", seconds / 60);
  }

  private static String count(double count) {
    return count < 10_000
        ? String.format(Locale.ROOT, "%.0f", count)
        : count < 10_000_000
            ? String.format(Locale.ROOT, "%.0f k", count / 1e3)
            : String.format(Locale.ROOT, "%.0f M", count / 1e6);
  }
}
