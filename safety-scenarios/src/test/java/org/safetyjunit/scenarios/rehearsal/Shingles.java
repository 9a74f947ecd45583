package org.safetyjunit.scenarios.rehearsal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The runs of five words of a text. */
public record Shingles(Set<String> runs) {

  private static final int LENGTH = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Those of a text. */
  public static Shingles of(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + LENGTH <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + LENGTH)));
    }
    return new Shingles(runs);
  }

  /** The share of the smaller set that stands in the other, from 0 to 1. */
  public double sharedWith(Shingles other) {
    long shared = runs.stream().filter(other.runs::contains).count();
    return (double) shared / Math.min(runs.size(), other.runs.size());
  }
}
