package org.safetyjunit.internal.selftest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts prose where a sentence or a line ends, never within one. */
final class Sentences {

  private static final Pattern END = Pattern.compile("(?<=[.!?:;])\\s+|\\R+");

  private Sentences() {}

  static List<String> of(String text) {
    return Arrays.stream(END.split(text)).filter(sentence -> !sentence.isBlank()).toList();
  }

  /** Two halves, cut at the end of the sentence that is nearest to the middle. */
  static Optional<List<String>> halves(String text) {
    int best = -1;
    Matcher ends = END.matcher(text);
    while (ends.find()) {
      boolean both = ends.start() > 0 && ends.end() < text.length();
      int middle = text.length() / 2;
      if (both && (best < 0 || Math.abs(ends.end() - middle) < Math.abs(best - middle))) {
        best = ends.end();
      }
    }
    return best < 0
        ? Optional.empty()
        : Optional.of(List.of(text.substring(0, best).strip(), text.substring(best).strip()));
  }

  /** The sentences of two texts, in turn. */
  static String alternating(String first, String second) {
    List<String> one = of(first);
    List<String> other = of(second);
    List<String> both = new ArrayList<>();
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      if (i < one.size()) {
        both.add(one.get(i));
      }
      if (i < other.size()) {
        both.add(other.get(i));
      }
    }
    return String.join("\n", both);
  }
}
