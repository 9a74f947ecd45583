package org.safetyjunit.internal.tool;

/** What is wrong with arguments, in words for the model. */
final class ArgumentFault extends Exception {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_QUOTE = 80;

  ArgumentFault(String message) {
    super(message);
  }

  static ArgumentFault at(String path, String expected, Object actual) {
    return new ArgumentFault(
        "argument %s: expected %s, not %s".formatted(path, expected, shortened(actual)));
  }

  private static String shortened(Object value) {
    String text = value.toString();
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
  }
}
