package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ToolCall;

/** What was said and done before something is said. */
final class Beforehand {

  /** So far back, in replies, with the one in which it is said. */
  private static final int REPLIES = 12;

  private Beforehand() {}

  /**
   * The words of what was said before, and the names of the tools that were called so far.
   *
   * @param replies all of the transcript
   * @param said all that is said in them
   */
  static List<Word> words(List<Message> replies, List<Unit> said, Unit unit) {
    int first = Math.max(1, unit.turn() - REPLIES + 1);
    List<Word> words = new ArrayList<>();
    said.stream()
        .filter(other -> other.turn() >= first && isBefore(other, unit))
        .forEach(other -> words.addAll(Quotes.words(other.text())));
    for (Message reply : replies.subList(first - 1, unit.turn())) {
      for (ToolCall call : reply.toolCalls()) {
        words.addAll(Words.of(call.name().replace('_', ' ')));
      }
    }
    return words;
  }

  private static boolean isBefore(Unit other, Unit unit) {
    return other.turn() < unit.turn() || other.turn() == unit.turn() && other.call() < unit.call();
  }
}
