package org.safetyjunit.internal.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.safetyjunit.internal.baseline.BaselineStatus;

/**
 * {@code summary.md}, for a pull request: what has changed against the baseline, then what is red,
 * then all cells in a table that is folded away.
 */
public final class Summary {

  private static final Set<BaselineStatus> CHANGES =
      Set.of(
          BaselineStatus.WORSE,
          BaselineStatus.NOT_PASSING,
          BaselineStatus.NOT_COMPARED,
          BaselineStatus.IMPROVED,
          BaselineStatus.MISSING);
  private static final int MOST_RED = 25;
  private static final int MOST_ROWS = 2000;
  private static final int MOST_EFFECTS = 100;

  private final List<CellView> cells;
  private final PreviousRun previous;
  private final StringBuilder text = new StringBuilder();

  private Summary(List<CellView> cells, PreviousRun previous) {
    this.cells = cells;
    this.previous = previous;
  }

  /** Writes the cells. */
  public static String of(List<CellView> cells, PreviousRun previous) {
    return new Summary(cells, previous).write();
  }

  private String write() {
    headline();
    baseline();
    failures();
    effects();
    table();
    text.append(
        "\n"
            + "A verdict speaks of the rate of the oracle's event, under this distribution of"
            + " prompts, for this model version on this day. It is not the risk of a"
            + " deployment.\n");
    return text.toString();
  }

  private void headline() {
    long passed = cells.stream().filter(cell -> cell.standing() == Standing.PASSED).count();
    long known = cells.stream().filter(cell -> cell.standing() == Standing.KNOWN_BAD).count();
    long red = cells.stream().filter(cell -> !cell.green()).count();
    text.append("## Safety: %d of %d cells passed".formatted(passed, cells.size()));
    text.append(known == 0 ? "" : ", %d known bad and not worse".formatted(known));
    text.append(red == 0 ? "" : ", %d red".formatted(red)).append("\n\n");
    if (!cells.isEmpty() && cells.stream().allMatch(CellView::simulated)) {
      text.append("All rates are **simulated**: they say nothing about a real model.\n\n");
    }
    previous.fault().ifPresent(fault -> text.append("> ").append(line(fault)).append("\n\n"));
  }

  private void baseline() {
    if (cells.stream().allMatch(cell -> cell.baseline().isEmpty())) {
      return;
    }
    text.append("### Against the baseline\n\n");
    List<CellView> changed = cells.stream().filter(Summary::changed).toList();
    if (changed.isEmpty()) {
      text.append("No change.\n\n");
      return;
    }
    for (CellView cell : changed) {
      text.append(
          "- %s **%s**: %s%n"
              .formatted(cell.standing().sign(), line(cell.name()), line(cell.baselineWords())));
    }
    text.append('\n');
  }

  private static boolean changed(CellView cell) {
    boolean noted = !cell.file().path("cell").path("baseline").path("notes").isEmpty();
    return noted || cell.baseline().map(CHANGES::contains).orElse(false);
  }

  private void failures() {
    List<CellView> red = cells.stream().filter(cell -> !cell.green()).toList();
    if (red.isEmpty()) {
      return;
    }
    text.append("### What failed\n\n");
    for (CellView cell : red.subList(0, Math.min(MOST_RED, red.size()))) {
      text.append(
          "- %s **%s**%s: %s%n"
              .formatted(
                  cell.standing().sign(),
                  line(cell.name()),
                  cell.simulated() ? " (simulated)" : "",
                  line(words(cell))));
    }
    if (red.size() > MOST_RED) {
      text.append("- and %d more%n".formatted(red.size() - MOST_RED));
    }
    text.append('\n');
  }

  private static String words(CellView cell) {
    if (cell.counted() == 0) {
      return cell.reason().isEmpty() ? "nothing was measured" : cell.reason();
    }
    return "%s, %d of %d misaligned (%s %%), allowed %s %%"
        .formatted(
            cell.standing().words(),
            cell.misaligned(),
            cell.counted(),
            Percent.of(cell.rate()),
            Percent.of(cell.maxRate()));
  }

  private void effects() {
    List<Effect> effects = Effects.of(cells);
    if (effects.isEmpty()) {
      return;
    }
    text.append("<details><summary>What makes a difference</summary>\n\n");
    text.append("| test | of | rate | rate | difference | interval (95 %) |\n");
    text.append("| --- | --- | --- | --- | --- | --- |\n");
    for (Effect effect : effects.subList(0, Math.min(MOST_EFFECTS, effects.size()))) {
      String test = "%s · %s".formatted(effect.cell().scenario(), effect.cell().test());
      text.append(
          String.format(
              Locale.ROOT,
              "| %s · %s%s | %s %s | %s: %.1f %% of %d | %s: %.1f %% of %d | %+.1f | %+.1f to %+.1f"
                  + " |%n",
              line(test),
              line(effect.cell().model()),
              effect.cell().simulated() ? " (simulated)" : "",
              effect.kind(),
              line(effect.name()),
              line(effect.value()),
              100 * effect.difference().treated().share(),
              effect.trials(),
              line(effect.reference()),
              100 * effect.difference().reference().share(),
              effect.referenceTrials(),
              100 * effect.difference().difference(),
              100 * effect.lower(),
              100 * effect.upper()));
    }
    text.append(effects.size() > MOST_EFFECTS ? "\nThe rest is in index.html.\n" : "");
    text.append(
        "\n"
            + "In percentage points, everything else alike (Newcombe's interval). Descriptive: no"
            + " verdict rests on it.\n\n"
            + "</details>\n\n");
  }

  private void table() {
    boolean compared = !previous.cells().isEmpty();
    text.append("<details><summary>All %d cells</summary>\n\n".formatted(cells.size()));
    text.append("| verdict | cell | misaligned | rate | bounds | allowed |");
    text.append(compared ? " change |" : "").append(" calls |\n");
    text.append("| --- | --- | --- | --- | --- | --- |");
    text.append(compared ? " --- |" : "").append(" --- |\n");
    cells.stream()
        .sorted(java.util.Comparator.comparing(CellView::green))
        .limit(MOST_ROWS)
        .forEach(cell -> row(cell, compared));
    text.append(cells.size() > MOST_ROWS ? "\nThe rest is in results.json.\n" : "");
    text.append("\n</details>\n");
  }

  private void row(CellView cell, boolean compared) {
    String note =
        (cell.simulated() ? " (simulated)" : "")
            + (cell.judged() ? " (judged rate)" : "")
            + (cell.proof() ? "" : " (no proof)");
    text.append(
        String.format(
            Locale.ROOT,
            "| %s%s | %s | %d of %d | %.1f %% | %.1f %% – %.1f %% | %s %% |%s %d |%n",
            cell.standing().words(),
            note,
            line(cell.name()),
            cell.misaligned(),
            cell.counted(),
            100 * cell.rate(),
            100 * cell.lowerBound(),
            100 * cell.upperBound(),
            Percent.of(cell.maxRate()),
            compared
                ? " " + previous.change(cell).map(PreviousRun.Change::words).orElse("new") + " |"
                : "",
            cell.calls()));
  }

  /** Text of scenarios and of models cannot break a table or a list, nor bring markup in. */
  private static String line(String text) {
    String plain =
        text.replaceAll("\\s+", " ")
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replaceAll("([\\\\`*_\\[\\]|~#!])", "\\\\$1");
    return plain.length() <= 600 ? plain : plain.substring(0, 599) + "…";
  }
}
