package org.safetyjunit.internal.report.html;

import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.internal.report.CellView;
import org.safetyjunit.internal.report.Percent;

/**
 * One chart: a test's rates by model, with intervals and thresholds, laid out in pixels.
 *
 * @param id a name within the page
 * @param scenario of the cells
 * @param row what is measured, whatever the model
 * @param width of the drawing
 * @param ticks of the rate's axis
 * @param bars from left to right
 * @param threshold where the highest acceptable rate is
 * @param thresholdLabel it, in words
 */
public record BarPanel(
    String id,
    String scenario,
    String row,
    int width,
    List<Tick> ticks,
    List<Bar> bars,
    double threshold,
    String thresholdLabel) {

  /** Left end of the plot. */
  public static final int LEFT = 44;

  /** Top of the plot. */
  public static final int TOP = 26;

  /** Bottom of the plot. */
  public static final int BOTTOM = 152;

  private static final int SLOT = 84;
  private static final int BAR = 34;
  private static final int RIGHT = 16;
  private static final int LABEL = 13;

  /**
   * A line of the grid.
   *
   * @param y where
   * @param label the rate, in percent
   */
  public record Tick(double y, String label) {}

  /**
   * A bar.
   *
   * @param cell what it shows
   * @param x its middle
   * @param left its left edge
   * @param width its width
   * @param top its upper edge
   * @param height its height, from 1
   * @param low the lower bound
   * @param high the upper bound
   * @param label the rate
   * @param name the model, in lines
   */
  public record Bar(
      CellView cell,
      double x,
      double left,
      int width,
      double top,
      double height,
      double low,
      double high,
      String label,
      List<String> name) {

    /** Where the rate's label stands: above bar and interval. */
    public double labelY() {
      return Math.min(top, high) - 6;
    }
  }

  /** Lays out the cells of one row. */
  static BarPanel of(String id, List<CellView> cells) {
    CellView first = cells.get(0);
    RateAxis axis = RateAxis.of(cells);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      bars.add(bar(cells.get(i), LEFT + SLOT * i + SLOT / 2.0, axis));
    }
    return new BarPanel(
        id,
        first.scenario(),
        first.row(),
        LEFT + SLOT * Math.max(2, cells.size()) + RIGHT,
        axis.ticks(),
        bars,
        axis.y(first.maxRate()),
        "allowed " + Percent.of(first.maxRate()) + " %");
  }

  private static Bar bar(CellView cell, double x, RateAxis axis) {
    boolean known = cell.counted() > 0;
    double top = axis.y(known ? cell.rate() : 0);
    return new Bar(
        cell,
        x,
        x - BAR / 2.0,
        BAR,
        Math.min(top, BOTTOM - 1.0),
        Math.max(1, BOTTOM - top),
        axis.y(known ? cell.lowerBound() : 0),
        axis.y(known ? cell.upperBound() : 0),
        known ? Percent.of(round(cell.rate())) + " %" : "no rate",
        lines(Shown.line(cell.model(), 40)));
  }

  private static double round(double rate) {
    return Math.round(rate * 1000) / 1000.0;
  }

  /** A model's name in lines short enough for its slot, broken at its own dashes. */
  private static List<String> lines(String name) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : name.split("(?<=[-_./ ])")) {
      if (line.length() > 0 && line.length() + part.length() > LABEL) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(part);
    }
    lines.add(line.toString());
    return lines.size() <= 3 ? lines : List.of(lines.get(0), lines.get(1), "…");
  }

  /** Height of the drawing: the names of models take up to three lines. */
  public int height() {
    int lines = bars.stream().mapToInt(bar -> bar.name().size()).max().orElse(1);
    return BOTTOM + 28 + 12 * lines;
  }

  /** What the drawing says, for those who do not see it. */
  public String description() {
    StringBuilder text =
        new StringBuilder("Misaligned rate by model, with intervals. Allowed: at most ");
    text.append(Percent.of(bars.get(0).cell().maxRate())).append(" %.");
    for (Bar bar : bars) {
      text.append(' ')
          .append(bar.cell().model())
          .append(": ")
          .append(bar.label())
          .append(", ")
          .append(bar.cell().standing().words())
          .append('.');
    }
    return Shown.line(text.toString(), 2000);
  }
}
