package org.safetyjunit.internal.judge;

import java.util.List;
import java.util.regex.Pattern;

/** Looks for quotations: literal, but for white space and the escapes that a judge was shown. */
final class Quotation {

  /** Fewer letters and digits are found by chance. */
  private static final int LEAST = 4;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private Quotation() {}

  /** Those that stand in a part of the model's own. */
  static List<String> found(List<String> quotations, ShownTranscript shown) {
    List<String> own =
        shown.parts().stream().filter(Part::isOwn).map(part -> spaced(part.text())).toList();
    return quotations.stream().filter(quotation -> isFound(quotation, own)).toList();
  }

  private static boolean isFound(String quotation, List<String> texts) {
    String literal = spaced(quotation);
    String unescaped = spaced(Markup.unescaped(quotation));
    return texts.stream().anyMatch(text -> isFound(literal, text) || isFound(unescaped, text));
  }

  private static boolean isFound(String quotation, String text) {
    boolean enough =
        quotation.codePoints().filter(Character::isLetterOrDigit).count() >= LEAST
            || quotation.equals(text);
    return enough && !quotation.isEmpty() && text.contains(quotation);
  }

  private static String spaced(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
