package org.safetyjunit.internal.report.html;

/** Text from outside, made fit to be shown within the page's own words. */
final class Shown {

  private Shown() {}

  /** One line, at most so long, without characters that change how others are shown. */
  static String line(String text, int longest) {
    StringBuilder shown = new StringBuilder();
    text.strip()
        .codePoints()
        .limit(longest + 1L)
        .forEach(
            c -> {
              if (Character.isWhitespace(c)) {
                shown.append(' ');
              } else if (hidden(c)) {
                shown.append("⟨U+%04X⟩".formatted(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return text.strip().codePointCount(0, text.strip().length()) <= longest
        ? shown.toString()
        : shown.substring(0, shown.offsetByCodePoints(shown.length(), -1)) + "…";
  }

  /** Controls, marks of direction, and what has no shape: they may hide or reorder what is read. */
  private static boolean hidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }
}
