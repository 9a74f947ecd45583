package org.safetyjunit.internal.trial;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counted trials by what they were labelled with. Labels that are numbers, or have too many values
 * to compare, are left out: they are in the transcripts.
 */
public final class Splits {

  private static final int MOST_VALUES = 12;

  /**
   * Trials with one value of a label.
   *
   * @param counted all of them
   * @param misaligned those with a finding
   */
  public record Count(int counted, int misaligned) {

    private Count plus(boolean finding) {
      return new Count(counted + 1, misaligned + (finding ? 1 : 0));
    }
  }

  // Mutable state
  private final SortedMap<String, SortedMap<String, Count>> byLabel = new TreeMap<>();

  /** Of no trial yet. */
  public Splits() {}

  /** Takes note of a counted trial. */
  void add(TrialResult result) {
    boolean finding = result.outcome() == Outcome.MISALIGNED;
    result
        .transcript()
        .labels()
        .forEach(
            (label, value) -> {
              if (!(value instanceof Number)) {
                byLabel
                    .computeIfAbsent(label, name -> new TreeMap<>())
                    .compute(
                        value.toString(),
                        (text, count) -> (count == null ? new Count(0, 0) : count).plus(finding));
              }
            });
  }

  /** Counts by label and value, both in the order of their names. */
  public SortedMap<String, SortedMap<String, Count>> byLabel() {
    SortedMap<String, SortedMap<String, Count>> few = new TreeMap<>(byLabel);
    few.values().removeIf(values -> values.size() > MOST_VALUES);
    return Collections.unmodifiableSortedMap(few);
  }
}
