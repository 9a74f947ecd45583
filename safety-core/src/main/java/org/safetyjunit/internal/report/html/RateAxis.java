package org.safetyjunit.internal.report.html;

import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.internal.report.CellView;
import org.safetyjunit.internal.report.Percent;

/**
 * The rates of a chart, from 0 upwards.
 *
 * @param most the rate at the top, at most 1
 * @param step from one line of the grid to the next
 */
record RateAxis(double most, double step) {

  /** An axis on which rates, bounds and threshold of some cells have room. */
  static RateAxis of(List<CellView> cells) {
    double largest = cells.get(0).maxRate();
    for (CellView cell : cells) {
      largest = Math.max(largest, cell.counted() == 0 ? 0 : cell.upperBound());
      largest = Math.max(largest, cell.rate());
    }
    double step = step(largest);
    return new RateAxis(Math.min(1, Math.ceil(largest / step - 1e-9) * step), step);
  }

  /** The lines of the grid. */
  List<BarPanel.Tick> ticks() {
    List<BarPanel.Tick> ticks = new ArrayList<>();
    for (int i = 0; i * step <= most + 1e-9; i++) {
      ticks.add(new BarPanel.Tick(y(i * step), Percent.of(i * step) + " %"));
    }
    return ticks;
  }

  /** Where a rate is, in pixels from above. */
  double y(double rate) {
    double height = BarPanel.BOTTOM - BarPanel.TOP;
    return Math.round(10 * (BarPanel.BOTTOM - height * Math.min(rate, most) / most)) / 10.0;
  }

  /** A round step that gives two to five lines. */
  private static double step(double largest) {
    double magnitude = Math.pow(10, Math.floor(Math.log10(Math.max(largest, 1e-6))));
    for (double factor : new double[] {0.2, 0.25, 0.5, 1, 2, 2.5, 5}) {
      if (largest / (factor * magnitude) <= 5) {
        return factor * magnitude;
      }
    }
    return magnitude * 10;
  }
}
