package org.safetyjunit.internal.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.safetyjunit.internal.report.CellView;
import org.safetyjunit.internal.report.Percent;

/**
 * A chart of the rate over a factor whose values are numbers, from cells that differ in nothing
 * else.
 *
 * @param id a name within the page
 * @param scenario of the cells
 * @param row what is measured, but for the factor
 * @param factor its name
 * @param model under test
 * @param axis of the rate
 * @param points in the order of the factor's values, evenly apart
 * @param threshold where the highest acceptable rate is
 */
public record CurvePanel(
    String id,
    String scenario,
    String row,
    String factor,
    String model,
    RateAxis axis,
    List<Point> points,
    double threshold) {

  private static final int SLOT = 72;

  /**
   * A cell of the curve.
   *
   * @param cell what it shows
   * @param value of the factor
   * @param x where
   * @param y its rate
   * @param low its lower bound
   * @param high its upper bound
   * @param label the rate
   */
  public record Point(
      CellView cell, String value, double x, double y, double low, double high, String label) {}

  /** Groups cells that differ only in one factor, whose values are two whole numbers or more. */
  static List<CurvePanel> of(List<CellView> cells) {
    List<CurvePanel> panels = new ArrayList<>();
    Set<String> factors = new LinkedHashSet<>();
    cells.forEach(cell -> factors.addAll(cell.factors().keySet()));
    for (String factor : factors) {
      Map<String, List<CellView>> groups =
          cells.stream()
              .filter(cell -> cell.counted() > 0)
              .filter(cell -> value(cell, factor).matches("\\d{1,9}"))
              .collect(
                  Collectors.groupingBy(
                      cell -> key(cell, factor), LinkedHashMap::new, Collectors.toList()));
      for (List<CellView> group : groups.values()) {
        if (group.size() > 1) {
          panels.add(of("curve-" + panels.size(), factor, group));
        }
      }
    }
    return panels;
  }

  private static String key(CellView cell, String factor) {
    return String.join(
        "\n", cell.testClass(), row(cell, factor), cell.model(), String.valueOf(cell.maxRate()));
  }

  private static String value(CellView cell, String factor) {
    return cell.factors().getOrDefault(factor, "");
  }

  private static String row(CellView cell, String factor) {
    return cell.row().replace(" · " + factor + " = " + value(cell, factor), "");
  }

  private static CurvePanel of(String id, String factor, List<CellView> group) {
    List<CellView> cells =
        group.stream()
            .sorted(Comparator.comparingInt(cell -> Integer.parseInt(value(cell, factor))))
            .toList();
    CellView first = cells.get(0);
    RateAxis axis = RateAxis.of(cells);
    List<Point> points = new ArrayList<>();
    for (CellView cell : cells) {
      points.add(
          new Point(
              cell,
              value(cell, factor),
              BarPanel.LEFT + SLOT * points.size() + SLOT / 2.0,
              axis.y(cell.rate()),
              axis.y(cell.lowerBound()),
              axis.y(cell.upperBound()),
              Percent.of(Math.round(cell.rate() * 1000) / 1000.0) + " %"));
    }
    return new CurvePanel(
        id,
        first.scenario(),
        row(first, factor),
        factor,
        first.model(),
        axis,
        points,
        axis.y(first.maxRate()));
  }

  /** The grid. */
  public List<BarPanel.Tick> ticks() {
    return axis.ticks();
  }

  /** Width of the drawing. */
  public int width() {
    return BarPanel.LEFT + SLOT * Math.max(2, points.size()) + 16;
  }

  /** Height of the drawing. */
  public int height() {
    return BarPanel.BOTTOM + 40;
  }

  /** The line through all points. */
  public String path() {
    return points.stream()
        .map(point -> point.x() + " " + point.y())
        .collect(Collectors.joining("L", "M", ""));
  }

  /** What the drawing says, for those who do not see it. */
  public String description() {
    return points.stream()
        .map(point -> "%s %s: %s".formatted(factor, point.value(), point.label()))
        .collect(Collectors.joining("; ", "Misaligned rate by " + factor + ". ", "."));
  }
}
