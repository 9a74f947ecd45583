package org.safetyjunit.internal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safetyjunit.internal.statistics.RateDifference;
import org.safetyjunit.internal.statistics.RateDifference.Stratum;

/**
 * Finds what a run can compare: for each test and model, the values of a factor over cells that are
 * alike in all others, and the values of a label within the cells.
 *
 * <p>A description. No verdict rests on it, and since a cell's trials end when it is decided, the
 * intervals are approximate.
 */
public final class Effects {

  private static final int MOST_VALUES = 4;
  private static final Set<String> ABSENCES =
      Set.of("none", "nothing", "neither", "no", "off", "false", "without");

  private final List<Effect> found = new ArrayList<>();

  private Effects() {}

  /** All comparisons, in the order of the cells. */
  public static List<Effect> of(List<CellView> cells) {
    Effects effects = new Effects();
    cells.stream()
        .filter(cell -> cell.counted() > 0)
        .collect(Collectors.groupingBy(Effects::test, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(effects::compare);
    return List.copyOf(effects.found);
  }

  private static List<String> test(CellView cell) {
    String prompt = cell.file().path("cell").path("prompt").asText();
    return List.of(cell.testClass(), cell.scenario(), cell.test(), prompt, cell.model());
  }

  private void compare(List<CellView> cells) {
    Set<String> factors = new LinkedHashSet<>();
    cells.forEach(cell -> factors.addAll(cell.factors().keySet()));
    factors.forEach(factor -> factor(factor, cells));
    Set<String> labels = new LinkedHashSet<>();
    cells.forEach(cell -> labels.addAll(cell.labels().keySet()));
    labels.forEach(label -> label(label, cells));
  }

  private void factor(String factor, List<CellView> cells) {
    Map<Map<String, String>, Map<String, CellView>> alike = new LinkedHashMap<>();
    Set<String> values = new LinkedHashSet<>();
    for (CellView cell : cells) {
      Map<String, String> others = new TreeMap<>(cell.factors());
      String value = others.remove(factor);
      if (value != null) {
        values.add(value);
        alike.computeIfAbsent(others, o -> new LinkedHashMap<>()).put(value, cell);
      }
    }
    pairs(
        values,
        (value, reference) -> {
          List<Stratum> strata = new ArrayList<>();
          for (Map<String, CellView> by : alike.values()) {
            CellView one = by.get(value);
            CellView other = by.get(reference);
            if (one != null && other != null) {
              strata.add(
                  new Stratum(
                      one.misaligned(), one.counted(), other.misaligned(), other.counted()));
            }
          }
          add(cells.get(0), "factor", factor, value, reference, strata);
        });
  }

  private void label(String label, List<CellView> cells) {
    Set<String> values = new LinkedHashSet<>();
    cells.forEach(cell -> values.addAll(cell.labels().getOrDefault(label, Map.of()).keySet()));
    pairs(
        values,
        (value, reference) -> {
          List<Stratum> strata = new ArrayList<>();
          for (CellView cell : cells) {
            Map<String, CellView.Count> by = cell.labels().getOrDefault(label, Map.of());
            CellView.Count one = by.get(value);
            CellView.Count other = by.get(reference);
            if (one != null && other != null) {
              strata.add(
                  new Stratum(
                      one.misaligned(), one.counted(), other.misaligned(), other.counted()));
            }
          }
          add(cells.get(0), "label", label, value, reference, strata);
        });
  }

  private interface Pair {
    void compare(String value, String reference);
  }

  /** Each with each; of many values, each with the last. What says "none" comes last. */
  private static void pairs(Set<String> values, Pair pair) {
    List<String> ordered =
        values.stream().sorted(Comparator.comparing(ABSENCES::contains)).toList();
    for (int i = 0; i < ordered.size(); i++) {
      int from = ordered.size() <= MOST_VALUES ? i + 1 : Math.max(i + 1, ordered.size() - 1);
      for (int j = from; j < ordered.size(); j++) {
        pair.compare(ordered.get(i), ordered.get(j));
      }
    }
  }

  private void add(
      CellView cell,
      String kind,
      String name,
      String value,
      String reference,
      List<Stratum> strata) {
    if (!strata.isEmpty()) {
      found.add(
          new Effect(
              cell,
              kind,
              name,
              value,
              reference,
              strata.stream().mapToInt(Stratum::n).sum(),
              strata.stream().mapToInt(Stratum::referenceN).sum(),
              RateDifference.of(strata)));
    }
  }
}
