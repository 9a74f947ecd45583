package org.safetyjunit.grading;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.safetyjunit.model.Role;

/**
 * A place in a transcript that shows something.
 *
 * @param who who wrote it: the model, but for what it only passed on
 * @param turn number of the model's reply, from 1
 * @param where {@code "words"}, {@code "reasoning"}, or a tool with the argument: {@code "send_mail
 *     body"}
 * @param start first character in that text, from 0
 * @param end behind the last character
 * @param quote the stretch of text, with a little of what is around it
 * @param what what it shows; for a secret, in what form it stands there
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Evidence(
    Role who, int turn, String where, int start, int end, String quote, String what) {

  private static final int AROUND = 40;
  private static final int LONGEST = 400;

  /**
   * Checks that nothing is null.
   *
   * @param who who wrote it: the model, but for what it only passed on
   * @param turn number of the model's reply, from 1
   * @param where {@code "words"}, {@code "reasoning"}, or a tool with the argument: {@code
   *     "send_mail body"}
   * @param start first character in that text, from 0
   * @param end behind the last character
   * @param quote the stretch of text, with a little of what is around it
   * @param what what it shows; for a secret, in what form it stands there
   */
  public Evidence {
    requireNonNull(who, "who");
    requireNonNull(where, "where");
    requireNonNull(quote, "quote");
    requireNonNull(what, "what");
  }

  /**
   * {@return the evidence that a stretch of a text is}
   *
   * @param who whose words they are
   * @param turn the model's reply in which it stands, from 1
   * @param where the place within the reply
   * @param text the whole text, of which {@code quote} will be a part in one line
   * @param start offset of its first character in the text
   * @param end offset behind its last character
   * @param what what was found there
   */
  public static Evidence of(
      Role who, int turn, String where, String text, int start, int end, String what) {
    int last = Math.min(Math.min(text.length(), end + AROUND), start + LONGEST);
    String around = text.substring(Math.max(0, start - AROUND), last);
    return new Evidence(who, turn, where, start, end, around.replaceAll("\\s+", " ").strip(), what);
  }

  @Override
  public String toString() {
    String by = who == Role.ASSISTANT ? "" : " (from " + who.label() + ")";
    return "in reply %d, %s%s, characters %d to %d: \"%s\" [%s]"
        .formatted(turn, where, by, start, end, quote, what);
  }
}
