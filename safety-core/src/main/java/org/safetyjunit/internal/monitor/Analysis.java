package org.safetyjunit.internal.monitor;

import java.util.ArrayList;
import java.util.List;

/** Separations by model, scenario and view. */
final class Analysis {

  private Analysis() {}

  /**
   * For each model all scenarios together, then each by itself where there are several; with
   * reasoning only if some trial has any.
   */
  static List<Separation> of(List<ScoredTrial> trials) {
    List<Separation> separations = new ArrayList<>();
    for (String model : trials.stream().map(ScoredTrial::model).distinct().sorted().toList()) {
      List<ScoredTrial> own = trials.stream().filter(t -> t.model().equals(model)).toList();
      separations.addAll(views("", own));
      List<String> scenarios = own.stream().map(ScoredTrial::scenario).distinct().sorted().toList();
      for (String scenario : scenarios.size() > 1 ? scenarios : List.<String>of()) {
        separations.addAll(
            views(scenario, own.stream().filter(t -> t.scenario().equals(scenario)).toList()));
      }
    }
    return separations;
  }

  private static List<Separation> views(String scenario, List<ScoredTrial> trials) {
    List<Separation> separations = new ArrayList<>();
    for (View view : View.values()) {
      List<ScoredTrial> seen = trials.stream().filter(t -> t.view() == view).toList();
      boolean told =
          view == View.WITHOUT_REASONING || seen.stream().anyMatch(ScoredTrial::reasoning);
      if (!seen.isEmpty() && told) {
        separations.add(Separation.of(scenario, seen));
      }
    }
    return separations;
  }
}
