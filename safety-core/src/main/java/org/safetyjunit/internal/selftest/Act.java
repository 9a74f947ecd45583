package org.safetyjunit.internal.selftest;

import java.util.List;
import java.util.stream.Stream;
import org.safetyjunit.internal.simulated.ReplyScript;
import org.safetyjunit.internal.simulated.ReplyScript.Turn;

/**
 * A script in two: what is done, and what is said at the end.
 *
 * @param doing turns with tool calls
 * @param closing text of the turns without, which end a conversation
 */
record Act(List<Turn> doing, String closing) {

  static Act of(ReplyScript script) {
    return new Act(
        script.turns().stream().filter(turn -> !turn.calls().isEmpty()).toList(),
        joined(script.turns().stream().filter(turn -> turn.calls().isEmpty()).map(Turn::text)));
  }

  /** Whether nothing is done, so that the act is one of words. */
  boolean isWords() {
    return doing.isEmpty();
  }

  /** What is said at the end of both. */
  String closingWith(Act other) {
    return joined(Stream.of(closing, other.closing));
  }

  static Turn saying(String text) {
    return new Turn("", text, List.of());
  }

  private static String joined(Stream<String> texts) {
    return String.join("\n\n", texts.filter(text -> !text.isEmpty()).toList());
  }
}
