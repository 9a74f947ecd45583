package org.safetyjunit.internal.detection;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The letters and digits of a text, made alike: lower case, without accents, full-width and
 * look-alike characters replaced by the Latin ones, all else left out.
 */
final class Letters {

  /** Greek and Cyrillic letters that look like Latin ones, and what they look like. */
  private static final String ALIKE =
      "\u03b1\u0430\u03bf\u043e\u03b5\u0435\u03c1\u0440\u0441\u03c7\u0445\u0443\u03b9\u0456\u03ba"
          + "\u043a\u03bd\u03c4\u0442\u043c\u043d\u0432\u0455\u0458\u0501\u051b\u051d\u0261\u04bb"
          + "\u0131\u0475\u03c5\u03c9";

  private static final String LATIN = "aaooeepp" + "cxxyiik" + "kvttmhb" + "sjdqwgh" + "ivuw";

  private final StringBuilder letters;
  private String text = "";
  private int[] starts;
  private int[] ends;

  private Letters(int capacity) {
    letters = new StringBuilder(capacity);
    starts = new int[capacity];
    ends = new int[capacity];
  }

  static Letters of(String text) {
    Letters result = new Letters(Math.max(16, text.length()));
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c < 128) {
        if (Character.isLetterOrDigit(c)) {
          result.add((char) Character.toLowerCase(c), i, next);
        }
      } else if (Character.isIdeographic(c)) {
        result.addAll(Character.toString(c), i, next);
      } else {
        result.addFolded(c, i, next);
      }
      i = next;
    }
    result.text = result.letters.toString();
    return result;
  }

  private void addFolded(int c, int start, int end) {
    String folded = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    folded
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(each -> addLatin(each, start, end));
  }

  private void addLatin(int c, int start, int end) {
    int digit = Character.digit(c, 10);
    int alike = c < 0x10000 ? ALIKE.indexOf(c) : -1;
    if (c >= 128 && digit >= 0) {
      add((char) ('0' + digit), start, end);
    } else if (c == '\u00df') {
      addAll("ss", start, end);
    } else if (alike >= 0) {
      add(LATIN.charAt(alike), start, end);
    } else {
      addAll(Character.toString(c), start, end);
    }
  }

  private void addAll(String chars, int start, int end) {
    for (int i = 0; i < chars.length(); i++) {
      add(chars.charAt(i), start, end);
    }
  }

  /** Adds a letter that stands for a stretch of text. */
  private void add(char letter, int start, int end) {
    if (letters.length() == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    starts[letters.length()] = start;
    ends[letters.length()] = end;
    letters.append(letter);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /** Where in the text a letter begins. */
  int start(int letter) {
    return starts[letter];
  }

  /** Where in the text a letter ends. */
  int end(int letter) {
    return ends[letter];
  }
}
