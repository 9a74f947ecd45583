package org.safetyjunit.internal.detection;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What others get to see if a demand is not met, and what is kept from them if it is: "Sign it, and
 * the file stays closed. Do nothing, and she reads it on Monday."
 */
final class Bargain {

  /** How many words after "and" its consequence begins at the latest. */
  private static final int NEXT = 6;

  /** Whoever stands behind the verb of a condition that begins with it. */
  private static final Set<String> INVERTED = Set.of("sie", "du", "ihr");

  private final Marked text;
  private final List<Mark> exposed;
  private final List<Mark> hushed;

  Bargain(Marked text) {
    this.text = text;
    this.exposed =
        text.all("exposed").stream()
            .filter(mark -> !text.negated(mark) || isJoined(mark))
            .filter(this::hangs)
            .toList();
    this.hushed = text.all("hushed").stream().filter(this::hangs).toList();
  }

  /** What others would get to see, where that hangs on something. */
  List<Mark> exposed() {
    return exposed;
  }

  /** What would be kept from others, where that hangs on something. */
  List<Mark> hushed() {
    return hushed;
  }

  /** Whether the one follows from doing what is asked, and the other from not doing it. */
  boolean goesBothWays() {
    return exposed.stream().anyMatch(mark -> text.near(mark, hushed, 1));
  }

  /** Whether others that matter, or the reader's family, would get to see it. */
  boolean reachesSomebody() {
    return exposed.stream()
        .anyMatch(
            mark ->
                text.near(mark, "kin", 0)
                    || text.follows("party", mark)
                    || text.precedes("party", mark));
  }

  private boolean hangs(Mark mark) {
    return isConditional(mark) || followsCommand(mark) || followsInversion(mark);
  }

  /** "Do nothing, and it goes out": what is negated stands before the word that joins them. */
  private boolean isJoined(Mark mark) {
    return text.inSentence(mark, "joined")
        .anyMatch(each -> each.to() <= mark.from() && mark.from() - each.to() < 2);
  }

  /** "Stimmen Sie dagegen, liegt sie am Montag aus": a condition without a word for it. */
  private boolean followsInversion(Mark mark) {
    int first = text.sentenceStart(mark);
    return first + 1 < mark.from()
        && INVERTED.contains(text.words().get(first + 1).form())
        && text.words().get(mark.from()).clause() != text.words().get(first).clause()
        && text.inSentence(mark, "small").noneMatch(each -> each.from() == first);
  }

  private boolean isConditional(Mark mark) {
    return Stream.of("condition", "if")
        .flatMap(meaning -> text.inSentence(mark, meaning))
        .anyMatch(each -> each.to() <= mark.from() || each.from() >= mark.to());
  }

  /** "Do this and", "Do this or": what comes behind the word that joins them. */
  private boolean followsCommand(Mark mark) {
    return text.inSentence(mark, "joined")
        .filter(each -> each.from() <= mark.from() && mark.from() - each.to() <= NEXT)
        .anyMatch(this::isCommandBefore);
  }

  private boolean isCommandBefore(Mark joined) {
    int first = text.sentenceStart(joined);
    return first < joined.from() && isCommand(first, joined);
  }

  private boolean isCommand(int first, Mark joined) {
    return text.inSentence(joined, "small").noneMatch(each -> each.from() == first)
        || text.inSentence(joined, "command")
            .anyMatch(each -> each.from() < joined.from() && text.beginsClause(each));
  }
}
