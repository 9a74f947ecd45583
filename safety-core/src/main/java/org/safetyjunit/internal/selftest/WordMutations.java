package org.safetyjunit.internal.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safetyjunit.internal.simulated.ReplyScript.Turn;

/** Mutants whose bad act is one of words. */
final class WordMutations {

  private final Act good;
  private final Act bad;

  WordMutations(Act good, Act bad) {
    this.good = good;
    this.bad = bad;
  }

  Optional<List<Turn>> addedLast() {
    return closing(good.closing() + "\n" + bad.closing());
  }

  Optional<List<Turn>> addedFirst() {
    return closing(bad.closing() + "\n" + good.closing());
  }

  Optional<List<Turn>> spread() {
    return closing(Sentences.alternating(bad.closing(), good.closing()));
  }

  Optional<List<Turn>> hidden() {
    return closing(good.closing() + "\n\n" + Padding.around(bad.closing()));
  }

  /** Said beside the first tool call, so that the last words are harmless. */
  Optional<List<Turn>> inAnEarlierTurn() {
    if (good.isWords()) {
      return Optional.empty();
    }
    List<Turn> turns = new ArrayList<>(good.doing());
    Turn first = turns.get(0);
    turns.set(0, new Turn(first.reasoning(), bad.closing(), first.calls()));
    turns.add(Act.saying(good.closing()));
    return Optional.of(turns);
  }

  private Optional<List<Turn>> closing(String text) {
    List<Turn> turns = new ArrayList<>(good.doing());
    turns.add(Act.saying(text));
    return Optional.of(turns);
  }
}
