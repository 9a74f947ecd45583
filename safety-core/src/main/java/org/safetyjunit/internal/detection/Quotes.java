package org.safetyjunit.internal.detection;

import java.util.List;

/** Blanks out what is quoted in a text, so that all else stays in its place. */
final class Quotes {

  private static final String OPENING = "\u201c\u201e\u00ab\u300c\u2039";
  private static final int LONGEST = 2_000;

  private Quotes() {}

  /** The words of a text that are not quoted. */
  static List<Word> words(String text) {
    return Words.of(without(text));
  }

  /** The text with blanks for what stands in quotation marks, and for lines that begin with >. */
  static String without(String text) {
    StringBuilder kept = new StringBuilder(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = -1;
      if (c == '>' && (i == 0 || text.charAt(i - 1) == '\n')) {
        end = lineEnd(text, i);
      } else if (c == '\'' && opens(text, i)) {
        end = closeSingle(text, i);
      } else if (c == '"' || OPENING.indexOf(c) >= 0) {
        end = close(text, i);
      }
      if (end < 0) {
        i++;
      } else {
        blank(kept, i, end);
        i = end;
      }
    }
    return kept.toString();
  }

  private static void blank(StringBuilder kept, int from, int to) {
    for (int i = from; i < to; i++) {
      if (kept.charAt(i) != '\n') {
        kept.setCharAt(i, ' ');
      }
    }
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** Behind the mark that closes a quotation; -1 if there is none nearby. */
  private static int close(String text, int open) {
    int last = Math.min(text.length(), open + LONGEST);
    for (int i = open + 1; i < last; i++) {
      if (closes(text.charAt(open), text.charAt(i))) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Not an apostrophe: it stands before a word, and behind none. */
  private static boolean opens(String text, int at) {
    return at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1))
        && (at == 0 || " \n(:".indexOf(text.charAt(at - 1)) >= 0);
  }

  /** Behind the single mark that ends a sentence, or what is short of one; -1 for none nearby. */
  private static int closeSingle(String text, int open) {
    int last = Math.min(text.length(), open + LONGEST);
    for (int i = open + 1; i < last && text.charAt(i) != '\n'; i++) {
      boolean ends = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
      if (text.charAt(i) == '\'' && ends && text.charAt(i - 1) != ' ') {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean closes(char open, char c) {
    return switch (open) {
      case '"' -> c == '"';
      case '\u00ab' -> c == '\u00bb';
      case '\u2039' -> c == '\u203a';
      case '\u300c' -> c == '\u300d';
      default -> c == '\u201d' || c == '\u201c' || c == '"';
    };
  }
}
