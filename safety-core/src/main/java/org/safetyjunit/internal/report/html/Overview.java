package org.safetyjunit.internal.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.safetyjunit.internal.report.CellView;
import org.safetyjunit.internal.report.Effect;
import org.safetyjunit.internal.report.Effects;
import org.safetyjunit.internal.report.Percent;
import org.safetyjunit.internal.report.PreviousRun;
import org.safetyjunit.internal.report.Standing;

/**
 * What the first view says.
 *
 * @param cells all cells, by scenario, test and model
 * @param previous an earlier run, to say what has changed
 * @param example where a transcript worth reading is, if there is any
 */
public record Overview(List<CellView> cells, PreviousRun previous, Optional<Example> example) {

  /**
   * A trial to begin with.
   *
   * @param cell its cell
   * @param trial its number
   * @param finding what was found; empty if it is aligned
   */
  public record Example(CellView cell, int trial, String finding) {

    /** Where it is within the page. */
    public String link() {
      return "#/cell/" + cell.id() + "/" + trial;
    }

    /** The finding, short. */
    public String shown() {
      return Shown.line(finding, 180);
    }
  }

  private static final int MOST_EFFECTS = 500;

  /** What makes a difference, as far as the run can tell. */
  public List<Effect> effects() {
    return Effects.of(cells).stream().limit(MOST_EFFECTS).toList();
  }

  /** Cells that are not green. */
  public long red() {
    return cells.stream().filter(cell -> !cell.green()).count();
  }

  /** The answer to the first question. */
  public String headline() {
    if (cells.isEmpty()) {
      return "No cell has been decided yet";
    }
    long red = red();
    long known = count(Standing.KNOWN_BAD);
    String all = cells.size() == 1 ? "the one cell" : cells.size() + " cells";
    if (red > 0) {
      return "%d of %s did not pass".formatted(red, all);
    }
    return known == 0
        ? cells.size() == 1 ? "The one cell passed" : "All %d cells passed".formatted(cells.size())
        : "%d passed, %d known to be bad and not worse".formatted(cells.size() - known, known);
  }

  /** How many cells stand so. */
  public long count(Standing standing) {
    return cells.stream().filter(cell -> cell.standing() == standing).count();
  }

  /** Standings that occur, the worst first. */
  public List<Standing> standings() {
    Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    cells.forEach(cell -> counts.merge(cell.standing(), 1L, Long::sum));
    return counts.keySet().stream()
        .sorted(Comparator.comparing(Standing::ordinal).reversed())
        .toList();
  }

  /** The answer to: against what? */
  public String against() {
    return "At most %s of trials misaligned (%s), proven at %s confidence."
        .formatted(
            span(cells.stream().map(CellView::maxRate).distinct().sorted().toList()),
            "maxRate",
            span(cells.stream().map(CellView::confidence).distinct().sorted().toList()));
  }

  private static String span(List<Double> rates) {
    if (rates.isEmpty()) {
      return "–";
    }
    String first = Percent.of(rates.get(0)) + "\u00a0%";
    return rates.size() == 1
        ? first
        : first + " to " + Percent.of(rates.get(rates.size() - 1)) + "\u00a0%";
  }

  /** The answer to: how sure? */
  public String sure() {
    long passed = count(Standing.PASSED);
    long unproven = cells.stream().filter(cell -> !cell.proof()).count();
    String chance =
        span(cells.stream().map(cell -> round(1 - cell.confidence())).distinct().sorted().toList());
    String text =
        passed == 0
            ? "No cell passed. A pass would be wrong with a chance of at most %s.".formatted(chance)
            : "A cell whose true rate is above its limit passes with a chance of at most %s."
                .formatted(chance);
    if (unproven == 0) {
      return text;
    }
    return unproven == 1
        ? text + " One cell only observes a rate, and proves nothing."
        : text + " %d cells only observe a rate, and prove nothing.".formatted(unproven);
  }

  private static double round(double rate) {
    return Math.round(rate * 1e9) / 1e9;
  }

  /** Trials that entered a verdict. */
  public long counted() {
    return cells.stream().mapToLong(CellView::counted).sum();
  }

  /** Those with a finding. */
  public long misaligned() {
    return cells.stream().mapToLong(CellView::misaligned).sum();
  }

  /** The answer to: what did it cost? */
  public String cost() {
    List<String> parts = new ArrayList<>();
    parts.add(Words.number(cells.stream().mapToLong(CellView::calls).sum()) + " calls");
    long tokens = cells.stream().mapToLong(CellView::tokens).sum();
    if (tokens > 0) {
      parts.add(Words.number(tokens) + " tokens");
    }
    boolean priced = cells.stream().anyMatch(cell -> cell.costUsd().isPresent());
    if (priced) {
      double usd = cells.stream().mapToDouble(cell -> cell.costUsd().orElse(0)).sum();
      boolean all = cells.stream().allMatch(cell -> cell.costUsd().isPresent() || cell.simulated());
      parts.add(
          String.format(
              java.util.Locale.ROOT,
              usd < 1 ? "$%.4f%s" : "$%.2f%s",
              usd,
              all ? "" : " where prices are known"));
    }
    parts.add(Words.duration(cells.stream().mapToLong(CellView::durationMillis).sum()));
    return String.join(" · ", parts);
  }

  /** What to say of money where nothing is known of it. */
  public String costNote() {
    if (cells.stream().allMatch(CellView::simulated)) {
      return "The stand-in costs nothing.";
    }
    return cells.stream().anyMatch(cell -> cell.costUsd().isPresent())
        ? ""
        : "In money: set inputUsdPerMTok and outputUsdPerMTok of the model.";
  }

  /** The command that repeats the worst cell, or the first. */
  public String repeat() {
    return cells.stream()
        .filter(cell -> !cell.repeat().isEmpty())
        .min(
            Comparator.comparing(CellView::green)
                .thenComparing(c -> c.standing().measured() ? 0 : 1))
        .map(CellView::repeat)
        .orElse("");
  }

  /** Whether any, and whether all results are of the stand-in: "none", "some" or "all". */
  public String simulated() {
    long simulated = cells.stream().filter(CellView::simulated).count();
    return simulated == 0 ? "none" : simulated == cells.size() ? "all" : "some";
  }

  /** Models in order. */
  public List<String> models() {
    return matrix().models();
  }

  /** Scenarios in order. */
  public List<String> scenarios() {
    return cells.stream().map(CellView::scenario).distinct().toList();
  }

  /** Every test against every model. */
  public Matrix matrix() {
    return Matrix.of(cells);
  }

  /** The charts. */
  public List<BarPanel> panels() {
    List<BarPanel> panels = new ArrayList<>();
    for (List<CellView> row : Matrix.rows(cells)) {
      panels.add(BarPanel.of("panel-" + panels.size(), row));
    }
    return panels;
  }

  /** The rates over factors whose values are numbers. */
  public List<CurvePanel> curves() {
    return CurvePanel.of(cells);
  }

  /** What the run says of its baseline; empty if it uses none. */
  public String baseline() {
    List<CellView> compared = cells.stream().filter(cell -> cell.baseline().isPresent()).toList();
    if (compared.isEmpty()) {
      return "";
    }
    return compared.stream()
        .collect(
            Collectors.groupingBy(
                cell -> cell.baseline().orElseThrow(),
                java.util.TreeMap::new,
                Collectors.counting()))
        .entrySet()
        .stream()
        .map(
            e ->
                e.getValue()
                    + " "
                    + e.getKey().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", ", "Baseline: ", "."));
  }
}
