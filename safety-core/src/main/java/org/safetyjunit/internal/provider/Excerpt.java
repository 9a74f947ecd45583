package org.safetyjunit.internal.provider;

import java.util.regex.Pattern;

/** Strangers' texts in our messages. */
final class Excerpt {

  private static final int LONGEST = 400;
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

  private Excerpt() {}

  /** The text on one line, without characters that a terminal would obey. */
  static String printable(String text) {
    return INVISIBLE.matcher(text).replaceAll(" ").strip();
  }

  /** The text's beginning. */
  static String of(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }
}
