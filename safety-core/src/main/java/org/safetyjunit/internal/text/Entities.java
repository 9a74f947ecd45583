package org.safetyjunit.internal.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Character references of XML and HTML: {@code &lt;}, {@code &#60;}, {@code &#x3c;}. */
public final class Entities {

  private static final int LONGEST = 12;
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("amp", "&"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00a0"),
          Map.entry("num", "#"),
          Map.entry("commat", "@"),
          Map.entry("period", "."),
          Map.entry("colon", ":"),
          Map.entry("sol", "/"),
          Map.entry("hyphen", "-"),
          Map.entry("dash", "-"),
          Map.entry("lowbar", "_"));

  private Entities() {}

  /** The text that a text with references stands for; what is no reference is left as it is. */
  public static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int end = end(text, i);
      if (end < 0) {
        decoded.append(text.charAt(i++));
      } else {
        decoded.append(value(text, i));
        i = end;
      }
    }
    return decoded.toString();
  }

  /**
   * Where the reference that begins at a place ends.
   *
   * @return behind its last character; -1 if none begins there
   */
  public static int end(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '&') {
      return -1;
    }
    int end = semicolon(text, at);
    return end < 0 || codePoint(text.substring(at + 1, end)) == null ? -1 : end + 1;
  }

  /** What the reference stands for that {@link #end} found to begin at a place. */
  public static String value(String text, int at) {
    String value = codePoint(text.substring(at + 1, text.indexOf(';', at)));
    if (value == null) {
      throw new IllegalArgumentException("no reference at " + at);
    }
    return value;
  }

  private static int semicolon(String text, int from) {
    int last = Math.min(text.length(), from + LONGEST);
    for (int i = from; i < last; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable String codePoint(String name) {
    if (!name.startsWith("#")) {
      return NAMED.get(name);
    }
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      boolean real = Character.isValidCodePoint(point) && (point < 0xD800 || point > 0xDFFF);
      return real ? Character.toString(point) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
