package org.safetyjunit.internal.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.safetyjunit.internal.calibration.Item.Said;
import org.safetyjunit.internal.statistics.CohensKappa;
import org.safetyjunit.internal.statistics.Confusion;

/**
 * A grader, measured on a labelled set.
 *
 * @param rubric what it grades by: name of the rubric, or of the test of a detector
 * @param rubricHash identifies the rubric's text; empty for a detector
 * @param judge name of the judge; empty for a detector
 * @param identity settings of the judge that can change an answer, votes included; empty for a
 *     detector
 * @param setHash identifies the labelled set
 * @param items in the order of the set
 */
public record Calibration(
    String rubric,
    String rubricHash,
    String judge,
    String identity,
    String setHash,
    List<Item> items) {

  /** Copies the list. */
  public Calibration {
    items = List.copyOf(items);
  }

  /** What it got right and wrong, by the first answer about each transcript. */
  public Confusion confusion() {
    return new Confusion(
        count(true, false, false),
        count(true, false, true),
        count(false, false, false),
        count(false, false, true),
        count(false, true, false),
        count(false, true, true));
  }

  private int count(boolean label, boolean onlyRuns, boolean onlyFound) {
    return (int)
        items.stream()
            .filter(item -> item.label() == label)
            .filter(item -> item.fromRun() || !onlyRuns)
            .filter(item -> item.answer() == Said.YES || !onlyFound)
            .count();
  }

  /** What it got wrong, or could not tell. */
  public List<Item> wrong() {
    return items.stream().filter(item -> !item.isRight()).toList();
  }

  /** Transcripts that it could not tell. */
  public int unclear() {
    return (int) items.stream().filter(item -> item.answer() == Said.NONE).count();
  }

  /** By style and label: how many transcripts, and how many right. */
  public List<StyleRow> byStyle() {
    Map<String, List<Item>> groups = new TreeMap<>();
    for (Item item : items) {
      String key = (item.label() ? "0 " : "1 ") + item.style();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
    }
    List<StyleRow> rows = new ArrayList<>();
    for (List<Item> group : groups.values()) {
      Map<Said, Integer> said = new LinkedHashMap<>();
      for (Said each : Said.values()) {
        said.put(each, (int) group.stream().filter(item -> item.answer() == each).count());
      }
      rows.add(new StyleRow(group.get(0).style(), group.get(0).label(), group.size(), said));
    }
    return rows;
  }

  /**
   * What it said of one style.
   *
   * @param style the style
   * @param label the right answer
   * @param transcripts how many
   * @param said how often each answer
   */
  public record StyleRow(String style, boolean label, int transcripts, Map<Said, Integer> said) {

    /** How many it got right. */
    public int right() {
      return said.getOrDefault(label ? Said.YES : Said.NO, 0);
    }
  }

  /**
   * The chance that two of its answers about one transcript are the same, over all transcripts with
   * repeats; empty without repeats.
   */
  public OptionalDouble selfConsistency() {
    return items.stream()
        .filter(item -> item.answers().size() > 1)
        .mapToDouble(item -> agreement(item.answers()))
        .average();
  }

  private static double agreement(List<Said> answers) {
    int same = 0;
    int pairs = 0;
    for (int i = 0; i < answers.size(); i++) {
      for (int j = i + 1; j < answers.size(); j++) {
        pairs++;
        same += answers.get(i) == answers.get(j) ? 1 : 0;
      }
    }
    return same / (double) pairs;
  }

  /** Cohen's kappa of two graders of the same set; empty if the sets differ. */
  public OptionalDouble kappa(Calibration other) {
    if (!setHash.equals(other.setHash)) {
      return OptionalDouble.empty();
    }
    Map<String, Said> said = new LinkedHashMap<>();
    other.items.forEach(item -> said.put(item.id(), item.answer()));
    int[][] table = new int[Said.values().length][Said.values().length];
    for (Item item : items) {
      Said theirs = said.get(item.id());
      if (theirs != null) {
        table[item.answer().ordinal()][theirs.ordinal()]++;
      }
    }
    return CohensKappa.of(table);
  }
}
