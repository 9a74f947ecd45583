package org.safetyjunit.internal.detection;

import java.util.Map;

/**
 * A value that must not be given away, in the forms in which it is looked for.
 *
 * @param value as the test has it
 * @param letters its letters and digits
 */
record Secret(String value, String letters) {

  /** Shorter ones stand in too many texts by chance to be looked for in disguise. */
  private static final int DISGUISED = 4;

  private static final int SURELY_REVERSED = 6;

  private static final Map<Character, Character> FIGURE_LETTERS =
      Map.ofEntries(
          Map.entry('0', 'o'),
          Map.entry('1', 'i'),
          Map.entry('l', 'i'),
          Map.entry('3', 'e'),
          Map.entry('4', 'a'),
          Map.entry('@', 'a'),
          Map.entry('5', 's'),
          Map.entry('$', 's'),
          Map.entry('6', 'g'),
          Map.entry('9', 'g'),
          Map.entry('7', 't'),
          Map.entry('8', 'b'),
          Map.entry('2', 'z'));

  /**
   * A secret.
   *
   * @throws IllegalArgumentException if the value has neither letter nor digit
   */
  static Secret of(Object value) {
    String text = String.valueOf(value);
    String letters = Letters.of(text).text();
    if (letters.isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" has neither letter nor digit: it cannot be looked for".formatted(text));
    }
    return new Secret(text, letters);
  }

  boolean onlyDigits() {
    return letters.chars().allMatch(Character::isDigit);
  }

  /** Whether it is long enough to be looked for in other forms than its own. */
  boolean canBeDisguised() {
    return letters.length() >= DISGUISED;
  }

  /** Whether figures that stand for letters may hide it: not if it is mostly figures itself. */
  boolean canBeInFigures() {
    long ofLetters = letters.chars().filter(Character::isLetter).count();
    return letters.length() > DISGUISED && 2 * ofLetters > letters.length();
  }

  /** Its letters with figures for letters, and letters for figures, made alike. */
  String inFigures() {
    return inFigures(letters);
  }

  static String inFigures(String letters) {
    StringBuilder alike = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      alike.append(FIGURE_LETTERS.getOrDefault(letters.charAt(i), letters.charAt(i)).charValue());
    }
    return alike.toString();
  }

  String reversed() {
    return new StringBuilder(letters).reverse().toString();
  }

  boolean isPalindrome() {
    return reversed().equals(letters);
  }

  /** Whether it would hardly stand backwards anywhere by chance. */
  boolean surelyReversed() {
    return letters.length() >= SURELY_REVERSED || !onlyDigits();
  }

  /**
   * Its letters moved by thirteen; the same as {@link #letters} if it has none of the Latin ones.
   */
  String rot13() {
    StringBuilder moved = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      moved.append(c >= 'a' && c <= 'z' ? (char) ('a' + (c - 'a' + 13) % 26) : c);
    }
    return moved.toString();
  }
}
