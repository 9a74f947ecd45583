package org.safetyjunit.internal.detection;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes a text apart into words. */
final class Words {

  private static final Map<String, String> CONTRACTED =
      Map.of(
          "m", "am", "re", "are", "ve", "have", "ll", "will", "d", "would", "t", "not", "em",
          "them");

  /** Behind these, {@code 's} is a verb; behind a name it mostly is not. */
  private static final Set<String> BEFORE_IS =
      Set.of("it", "that", "there", "here", "what", "who", "he", "she", "this", "everything");

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "vs", "eg", "ie", "bzw", "ca", "sr",
          "sra", "mme", "hr", "fr", "z", "b", "g", "e", "i");

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int clause;
  private int sentence;

  private Words(String text) {
    this.text = text;
  }

  /** All words of a text, in order. */
  static List<Word> of(String text) {
    Words words = new Words(text);
    words.read();
    return words.words;
  }

  private void read() {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Character.isIdeographic(c) || isKana(c)) {
        words.add(new Word(Character.toString(c), i, next, clause, sentence));
      } else if (Character.isLetterOrDigit(c)) {
        next = wordEnd(i);
        word(i, next);
      } else {
        separator(c, next);
      }
      i = next;
    }
  }

  private int wordEnd(int start) {
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean part =
          (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
              && !Character.isIdeographic(c)
              && !isKana(c);
      if (!part) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private void word(int start, int end) {
    String form = folded(text.substring(start, end));
    boolean contracted =
        start > 1
            && isApostrophe(text.charAt(start - 1))
            && !words.isEmpty()
            && words.get(words.size() - 1).end() == start - 1;
    if (contracted) {
      contraction(form, start, end);
    } else if (form.equals("cannot")) {
      add("can", start, end);
      add("not", start, end);
    } else {
      add(form, start, end);
    }
  }

  private void contraction(String form, int start, int end) {
    Word before = words.get(words.size() - 1);
    String stem = before.form();
    if (form.equals("t") && stem.endsWith("n")) {
      String verb =
          switch (stem) {
            case "won" -> "will";
            case "can" -> "can";
            case "shan" -> "shall";
            default -> stem.substring(0, stem.length() - 1);
          };
      words.set(words.size() - 1, renamed(before, verb));
      add("not", start, end);
    } else if (form.equals("s")) {
      add(BEFORE_IS.contains(stem) ? "is" : "'s", start, end);
    } else {
      add(CONTRACTED.getOrDefault(form, form), start, end);
    }
  }

  private static Word renamed(Word word, String form) {
    return new Word(form, word.start(), word.end(), word.clause(), word.sentence());
  }

  private void add(String form, int start, int end) {
    words.add(new Word(form, start, end, clause, sentence));
  }

  private void separator(int c, int next) {
    switch (c) {
      case '.' -> {
        if (endsSentence(next)) {
          endSentence();
        }
      }
      case '\n' -> {
        if (!goesOn(next)) {
          endSentence();
        }
      }
      case '!', '?', '\u3002', '\uff01', '\uff1f', '\u2026' -> endSentence();
      case ',', ';', ':', '(', ')', '\u2013', '\u2014', '\uff0c', '\uff1b', '\uff1a', '\u3001' ->
          clause++;
      default -> {}
    }
  }

  private void endSentence() {
    sentence++;
    clause++;
  }

  /** Whether a line only goes on that was too long. */
  private boolean goesOn(int next) {
    return next < text.length() && Character.isLowerCase(text.codePointAt(next));
  }

  private boolean endsSentence(int next) {
    boolean space = next >= text.length() || !Character.isLetterOrDigit(text.charAt(next));
    return space
        && (words.isEmpty() || !ABBREVIATIONS.contains(words.get(words.size() - 1).form()));
  }

  /** Lower case, compatibility forms made alike, accents taken off. */
  static String folded(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c == '\u00df') {
        folded.append("ss");
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc';
  }

  private static boolean isKana(int c) {
    return c >= 0x3040 && c <= 0x30ff;
  }
}
