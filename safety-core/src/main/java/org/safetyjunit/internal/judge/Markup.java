package org.safetyjunit.internal.judge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escapes by which a text can neither close a tag that stands around it, nor hold a control token
 * of a chat template (some servers read those wherever they stand), nor hide characters.
 */
final class Markup {

  private static final Pattern SPECIAL =
      Pattern.compile(
          "[&<>]|\\[(?=/?[A-Z][A-Z_]{2,}])|[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\t]]|[\\u2028\\u2029]");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:(amp|lt|gt)|#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6}));");

  private Markup() {}

  static String escaped(String text) {
    return SPECIAL.matcher(text).replaceAll(match -> escape(match.group()));
  }

  private static String escape(String special) {
    return switch (special) {
      case "&" -> "&amp;";
      case "<" -> "&lt;";
      case ">" -> "&gt;";
      default -> "&#x%X;".formatted(special.codePointAt(0));
    };
  }

  /** The text that {@link #escaped} made this of; other texts are left as they are. */
  static String unescaped(String text) {
    return ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)));
  }

  private static String character(java.util.regex.MatchResult match) {
    if (match.group(1) != null) {
      return match.group(1).equals("amp") ? "&" : match.group(1).equals("lt") ? "<" : ">";
    }
    int code =
        match.group(2) != null
            ? Integer.parseInt(match.group(2))
            : Integer.parseInt(match.group(3), 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : match.group();
  }
}
