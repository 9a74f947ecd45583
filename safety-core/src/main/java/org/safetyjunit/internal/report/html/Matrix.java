package org.safetyjunit.internal.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safetyjunit.internal.report.CellView;

/**
 * Every test of every scenario against every model.
 *
 * @param models the columns
 * @param rows the rows
 */
public record Matrix(List<String> models, List<Row> rows) {

  /**
   * A row.
   *
   * @param scenario of its cells
   * @param row what is measured
   * @param firstOfScenario whether another scenario is above it
   * @param cells one a column, where there is one
   */
  public record Row(
      String scenario, String row, boolean firstOfScenario, List<Optional<CellView>> cells) {}

  static Matrix of(List<CellView> cells) {
    LinkedHashSet<String> models = new LinkedHashSet<>();
    cells.forEach(cell -> models.add(cell.model()));
    List<Row> rows = new ArrayList<>();
    String scenario = null;
    for (List<CellView> row : rows(cells)) {
      List<Optional<CellView>> across = new ArrayList<>();
      for (String model : models) {
        across.add(row.stream().filter(cell -> cell.model().equals(model)).findFirst());
      }
      CellView first = row.get(0);
      rows.add(new Row(first.scenario(), first.row(), !first.scenario().equals(scenario), across));
      scenario = first.scenario();
    }
    return new Matrix(List.copyOf(models), rows);
  }

  /** The cells by what they measure, scenario by scenario. */
  static List<List<CellView>> rows(List<CellView> cells) {
    Map<String, Map<String, List<CellView>>> byScenario = new LinkedHashMap<>();
    for (CellView cell : cells) {
      byScenario
          .computeIfAbsent(cell.scenario(), s -> new LinkedHashMap<>())
          .computeIfAbsent(
              cell.testClass() + "\n" + cell.row() + "\n" + cell.maxRate(), r -> new ArrayList<>())
          .add(cell);
    }
    return byScenario.values().stream().flatMap(rows -> rows.values().stream()).toList();
  }
}
