package org.safetyjunit.internal.protocol;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.text.Entities;

/**
 * A tag that means something here: {@code <call tool="x">}, {@code <function=x>}, {@code </think>}.
 *
 * @param kind what it is for
 * @param name its name in lower case, without a prefix
 * @param label the tool or argument that it names; empty if none
 * @param closing whether it ends an element
 * @param empty whether it is an element of its own, {@code <call tool="x"/>}
 * @param start its first character
 * @param end behind its last character
 */
record Tag(
    TagKind kind, String name, String label, boolean closing, boolean empty, int start, int end) {

  private static final String PREFIX = "antml:";
  private static final int LONGEST = 400;

  /** The tag that begins at a place; null if none does, or one without a meaning here. */
  static @Nullable Tag at(String text, int start) {
    int i = start + 1;
    boolean closing = i < text.length() && text.charAt(i) == '/';
    if (closing) {
      i++;
    }
    if (text.regionMatches(true, i, PREFIX, 0, PREFIX.length())) {
      i += PREFIX.length();
    }
    int nameEnd = i;
    while (nameEnd < text.length()
        && nameEnd - i <= TagKind.LONGEST_NAME
        && isName(text.charAt(nameEnd))) {
      nameEnd++;
    }
    TagKind kind = nameEnd == i ? null : TagKind.of(text.substring(i, nameEnd));
    int end = kind == null ? -1 : end(text, nameEnd);
    if (kind == null || end < 0) {
      return null;
    }
    String attributes = text.substring(nameEnd, end - 1).strip();
    boolean empty = !closing && attributes.endsWith("/");
    if (empty) {
      attributes = attributes.substring(0, attributes.length() - 1).strip();
    }
    String name = text.substring(i, nameEnd).toLowerCase(Locale.ROOT);
    return new Tag(kind, name, label(attributes), closing, empty, start, end);
  }

  /** Behind the bracket that ends a tag; what is long, or opens another, is none. */
  private static int end(String text, int from) {
    if (from < text.length() && !isSeparator(text.charAt(from))) {
      return -1;
    }
    char quote = 0;
    int last = Math.min(text.length(), from + LONGEST);
    for (int i = from; i < last; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if (c == '<') {
        return -1;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
    }
    return -1;
  }

  private static boolean isSeparator(char c) {
    return Character.isWhitespace(c) || c == '>' || c == '=' || c == '/';
  }

  private static boolean isName(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  /** {@code =x}, or the value of the attribute {@code tool} or {@code name}. */
  private static String label(String attributes) {
    if (attributes.startsWith("=")) {
      return unquoted(attributes.substring(1).strip());
    }
    int at = 0;
    while (at < attributes.length()) {
      int equals = attributes.indexOf('=', at);
      if (equals < 0) {
        return "";
      }
      String key = attributes.substring(at, equals).strip();
      int end = valueEnd(attributes, equals + 1);
      if (key.equalsIgnoreCase("tool") || key.equalsIgnoreCase("name")) {
        return unquoted(attributes.substring(equals + 1, end).strip());
      }
      at = end;
    }
    return "";
  }

  private static int valueEnd(String attributes, int from) {
    int i = from;
    while (i < attributes.length() && Character.isWhitespace(attributes.charAt(i))) {
      i++;
    }
    char quote = i < attributes.length() ? attributes.charAt(i) : ' ';
    boolean quoted = quote == '"' || quote == '\'';
    for (int j = quoted ? i + 1 : i; j < attributes.length(); j++) {
      char c = attributes.charAt(j);
      if (quoted ? c == quote : Character.isWhitespace(c)) {
        return quoted ? j + 1 : j;
      }
    }
    return attributes.length();
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return Entities.decode(quoted ? value.substring(1, value.length() - 1) : value);
  }
}
