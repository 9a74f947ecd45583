package org.safetyjunit.internal.detection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safetyjunit.internal.text.Resource;

/** The words that one language has for numbers. */
final class NumberWords {

  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1000;

  private final Map<String, Integer> values = new HashMap<>();
  private final Map<String, String> others = new HashMap<>();
  private final boolean compounds;

  private NumberWords(boolean compounds) {
    this.compounds = compounds;
  }

  /** All languages that the library knows. */
  static List<NumberWords> all() {
    Map<String, NumberWords> languages = new TreeMap<>();
    for (String line :
        Resource.text(NumberWords.class, "numbers.txt")
            .lines()
            .filter(l -> !l.startsWith("#"))
            .toList()) {
      String[] parts = line.split(" ");
      NumberWords words =
          languages.computeIfAbsent(parts[0], name -> new NumberWords(name.equals("de")));
      for (int i = 2; i < parts.length; i++) {
        words.add(parts[1], Words.folded(parts[i]));
      }
    }
    return List.copyOf(languages.values());
  }

  private void add(String value, String word) {
    if (Character.isDigit(value.charAt(0)) && !value.endsWith("x")) {
      values.put(word, Integer.valueOf(value));
    } else {
      others.put(word, value);
    }
  }

  /** The value of a word; German writes whole numbers as one. */
  Optional<Integer> value(String word) {
    Integer value = values.get(word);
    return value != null || !compounds ? Optional.ofNullable(value) : compound(word);
  }

  /** Whether any of these words is a number. */
  boolean counts(List<Word> words) {
    for (Word word : words) {
      if (value(word.form()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word may stand within a number. */
  boolean joins(String word) {
    return "+".equals(others.get(word));
  }

  /** Whether a word may stand between numbers. */
  boolean separates(String word) {
    return others.containsKey(word);
  }

  /** How often the number behind a word is meant. */
  int repeats(String word) {
    return switch (others.getOrDefault(word, "")) {
      case "2x" -> 2;
      case "3x" -> 3;
      default -> 1;
    };
  }

  /** {@code viertausendsiebenhundertelf}. */
  private Optional<Integer> compound(String word) {
    int thousand = word.indexOf("tausend");
    if (thousand >= 0) {
      return sum(word, thousand, "tausend".length(), THOUSAND);
    }
    int hundred = word.indexOf("hundert");
    if (hundred >= 0) {
      return sum(word, hundred, "hundert".length(), HUNDRED);
    }
    int and = word.indexOf("und", 3);
    if (and > 0) {
      Integer units = values.get(word.substring(0, and));
      Integer tens = values.get(word.substring(and + 3));
      return units == null || tens == null || tens < 20
          ? Optional.empty()
          : Optional.of(units + tens);
    }
    if (word.endsWith("zehn")) {
      return Optional.ofNullable(values.get(word.substring(0, word.length() - 4))).map(u -> u + 10);
    }
    return Optional.empty();
  }

  private Optional<Integer> sum(String word, int at, int length, int factor) {
    String before = word.substring(0, at);
    String after = word.substring(at + length);
    if (after.startsWith("und")) {
      after = after.substring(3);
    }
    Optional<Integer> many = before.isEmpty() ? Optional.of(1) : value(before);
    Optional<Integer> rest = after.isEmpty() ? Optional.of(0) : value(after);
    return many.flatMap(m -> rest.map(r -> m * factor + r));
  }
}
