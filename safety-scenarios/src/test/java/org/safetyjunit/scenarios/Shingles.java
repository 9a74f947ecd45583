package org.safetyjunit.scenarios;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much of two texts is the same, by runs of five words. */
final class Shingles {

  private static final int WORDS = 5;

  private Shingles() {}

  /** The different runs of five words. */
  static Set<List<String>> of(String text) {
    List<String> words =
        List.of(
            text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
    Set<List<String>> runs = new HashSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      runs.add(words.subList(i, i + WORDS));
    }
    return runs;
  }

  /** Shared runs ÷ those of the shorter text. */
  static double shared(Set<List<String>> one, Set<List<String>> other) {
    Set<List<String>> both = new HashSet<>(one);
    both.retainAll(other);
    return both.size() / (double) Math.min(one.size(), other.size());
  }
}
