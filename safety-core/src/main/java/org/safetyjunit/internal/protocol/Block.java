package org.safetyjunit.internal.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A quotation that begins with its line, as Markdown has it.
 *
 * @param kind what makes it one
 * @param end behind it
 */
record Block(Kind kind, int end) {

  enum Kind {
    FENCED,
    FENCED_AND_NEVER_CLOSED,
    QUOTED,
    INDENTED
  }

  private static final int FENCE = 3;
  private static final int INDENT = 4;

  /** The one that begins with the line at a place; null if none does. */
  static @Nullable Block at(String text, int lineStart) {
    int i = lineStart;
    int indent = 0;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      indent += text.charAt(i) == '\t' ? INDENT : 1;
      i++;
    }
    char c = i < text.length() ? text.charAt(i) : '\n';
    if (c == '>') {
      return new Block(Kind.QUOTED, lineEnd(text, i));
    }
    if ((c == '`' || c == '~') && opensFence(text, i)) {
      return fence(text, i);
    }
    boolean indented = indent >= INDENT && c != '\n' && c != '\r';
    return indented && followsBlank(text, lineStart)
        ? new Block(Kind.INDENTED, lineEnd(text, i))
        : null;
  }

  private static boolean opensFence(String text, int at) {
    int length = run(text, at);
    if (length < FENCE) {
      return false;
    }
    int tick = text.charAt(at) == '`' ? text.indexOf('`', at + length) : -1;
    return tick < 0 || tick >= lineEnd(text, at);
  }

  private static Block fence(String text, int open) {
    int length = run(text, open);
    for (int line = lineEnd(text, open); line < text.length(); line = lineEnd(text, line)) {
      int i = line;
      while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
        i++;
      }
      if (i < text.length() && text.charAt(i) == text.charAt(open) && run(text, i) >= length) {
        int end = lineEnd(text, i);
        if (text.substring(i + run(text, i), end).isBlank()) {
          return new Block(Kind.FENCED, end);
        }
      }
    }
    return new Block(Kind.FENCED_AND_NEVER_CLOSED, text.length());
  }

  private static int run(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == text.charAt(at)) {
      i++;
    }
    return i - at;
  }

  /** Indented lines are code only behind an empty line, or behind others of their kind. */
  private static boolean followsBlank(String text, int lineStart) {
    int end = lineStart - 1;
    if (end < 0) {
      return true;
    }
    int start = text.lastIndexOf('\n', end - 1) + 1;
    String before = text.substring(start, Math.min(end, start + INDENT));
    return before.isBlank() && (before.length() == INDENT || end == start + before.length());
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }
}
