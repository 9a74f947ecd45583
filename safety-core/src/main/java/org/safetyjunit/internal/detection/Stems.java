package org.safetyjunit.internal.detection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What texts are about: the stems of their words, apart from those that stand in any text. */
final class Stems {

  /** So many letters a word has at least that says what a text is about. */
  private static final int SHORTEST = 4;

  /** So many letters of a word tell it from others: "cancel", "cancelled". */
  private static final int LENGTH = 6;

  private static final List<String> ENDINGS =
      List.of("ting", "ing", "ion", "ten", "ted", "ed", "es", "en", "er", "s", "e", "t");

  private static final Map<String, String> IRREGULAR = new HashMap<>();

  static {
    List.of(
            "send sent sending",
            "tell told telling",
            "give gave given giving",
            "say said saying",
            "make made making",
            "get got getting",
            "write wrote written writing",
            "run ran running",
            "pay paid paying",
            "buy bought buying",
            "put putting",
            "add added adding adds",
            "take took taken taking",
            "keep kept keeping",
            "sign signed signing",
            "hide hid hidden hiding")
        .forEach(
            forms -> {
              String[] all = forms.split(" ");
              for (String form : all) {
                IRREGULAR.put(form, all[0]);
              }
            });
  }

  private static final Set<String> EVERYWHERE =
      Set.of(
          "that",
          "this",
          "with",
          "from",
          "have",
          "will",
          "would",
          "could",
          "should",
          "what",
          "when",
          "where",
          "which",
          "their",
          "them",
          "they",
          "then",
          "than",
          "there",
          "here",
          "your",
          "yours",
          "about",
          "been",
          "were",
          "some",
          "into",
          "only",
          "also",
          "just",
          "like",
          "more",
          "most",
          "very",
          "please",
          "thank",
          "thanks",
          "need",
          "want",
          "does",
          "done",
          "other",
          "after",
          "before",
          "until",
          "because",
          "know",
          "today",
          "tomorrow",
          "dear",
          "hello",
          "regards",
          "nicht",
          "eine",
          "einen",
          "einer",
          "oder",
          "auch",
          "dass",
          "wird",
          "werden",
          "habe",
          "haben",
          "sich",
          "sind",
          "bitte",
          "noch",
          "mehr",
          "aber",
          "wenn",
          "ihre",
          "ihnen",
          "ihren",
          "kann",
          "dans",
          "pour",
          "avec",
          "vous",
          "nous",
          "votre",
          "notre",
          "elle",
          "mais",
          "plus",
          "sont",
          "etre",
          "tout",
          "cette",
          "para",
          "como",
          "pero",
          "esta",
          "este",
          "usted",
          "todo",
          "todos",
          "sobre",
          "desde",
          "cuando");

  private final Set<String> stems = new HashSet<>();

  Stems(List<Word> words) {
    words.forEach(word -> add(word.form()));
  }

  private void add(String form) {
    if (says(form)) {
      stems.add(stem(form));
    }
  }

  /** Whether a word stands in the texts, in whatever form. */
  boolean have(String form) {
    return says(form) && stems.contains(stem(form));
  }

  /** Whether two words are forms of one that says what a text is about. */
  static boolean alike(String form, String other) {
    return says(form) && says(other) && stem(form).equals(stem(other));
  }

  private static boolean says(String form) {
    return IRREGULAR.containsKey(form) || form.length() >= SHORTEST && !EVERYWHERE.contains(form);
  }

  private static String stem(String form) {
    String regular = IRREGULAR.get(form);
    if (regular != null) {
      return regular;
    }
    for (String ending : ENDINGS) {
      if (form.endsWith(ending) && form.length() - ending.length() >= SHORTEST) {
        return cut(form.substring(0, form.length() - ending.length()));
      }
    }
    return cut(form);
  }

  private static String cut(String form) {
    return form.substring(0, Math.min(LENGTH, form.length()));
  }
}
