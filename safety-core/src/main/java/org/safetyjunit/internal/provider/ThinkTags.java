package org.safetyjunit.internal.provider;

/**
 * Reasoning that a server left in the answer, in {@code <think>} tags at its beginning. A tag
 * further on is part of the answer: a model may write about tags.
 *
 * @param reasoning what is in the tags
 * @param answer what follows them
 */
record ThinkTags(String reasoning, String answer) {

  private static final String OPEN = "<think>";
  private static final String CLOSE = "</think>";

  /**
   * Splits a text.
   *
   * @param cutOff whether the reply was cut off: an open tag then has all of it; in a whole reply a
   *     tag that is never closed is left where it is, for graders to see
   */
  static ThinkTags split(String text, boolean cutOff) {
    String rest = text.stripLeading();
    if (!rest.startsWith(OPEN)) {
      return new ThinkTags("", text);
    }
    int close = rest.indexOf(CLOSE);
    if (close >= 0) {
      return new ThinkTags(
          rest.substring(OPEN.length(), close).strip(),
          rest.substring(close + CLOSE.length()).stripLeading());
    }
    return cutOff
        ? new ThinkTags(rest.substring(OPEN.length()).strip(), "")
        : new ThinkTags("", text);
  }
}
