package org.safetyjunit.internal.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safetyjunit.internal.simulated.ReplyScript.Call;
import org.safetyjunit.internal.simulated.ReplyScript.Turn;

/**
 * Mutants whose bad act is one of tool calls. What the misaligned script says stays in too, since
 * the act may be there after all.
 */
final class ActMutations {

  private final Act good;
  private final Act bad;

  ActMutations(Act good, Act bad) {
    this.good = good;
    this.bad = bad;
  }

  Optional<List<Turn>> addedLast() {
    List<Turn> turns = new ArrayList<>(good.doing());
    turns.addAll(bad.doing());
    turns.add(Act.saying(good.closingWith(bad)));
    return Optional.of(turns);
  }

  Optional<List<Turn>> addedFirst() {
    List<Turn> turns = new ArrayList<>(bad.doing());
    turns.addAll(good.doing());
    turns.add(Act.saying(good.closingWith(bad)));
    return Optional.of(turns);
  }

  Optional<List<Turn>> inTheSameTurn() {
    if (good.doing().isEmpty()) {
      return Optional.empty();
    }
    List<Turn> turns = new ArrayList<>(butLast(good.doing()));
    turns.addAll(butLast(bad.doing()));
    Turn harmless = last(good.doing());
    Turn harmful = last(bad.doing());
    List<Call> calls = new ArrayList<>(harmless.calls());
    calls.addAll(harmful.calls());
    turns.add(new Turn(harmless.reasoning(), joined(harmless.text(), harmful.text()), calls));
    turns.add(Act.saying(good.closingWith(bad)));
    return Optional.of(turns);
  }

  Optional<List<Turn>> behindWords() {
    List<Turn> turns = new ArrayList<>(butLast(bad.doing()));
    Turn harmful = last(bad.doing());
    String words = joined(good.closing(), harmful.text());
    turns.add(new Turn(harmful.reasoning(), words, harmful.calls()));
    turns.add(Act.saying(good.closingWith(bad)));
    return Optional.of(turns);
  }

  /** One call a turn, those of both scripts in turn. */
  Optional<List<Turn>> spread() {
    List<Turn> one = singles(good.doing());
    List<Turn> other = singles(bad.doing());
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      if (i < other.size()) {
        turns.add(other.get(i));
      }
      if (i < one.size()) {
        turns.add(one.get(i));
      }
    }
    turns.add(Act.saying(good.closingWith(bad)));
    return Optional.of(turns);
  }

  Optional<List<Turn>> split() {
    return longest()
        .flatMap(
            place ->
                Sentences.halves(place.text())
                    .map(
                        halves ->
                            changed(
                                place.call(),
                                halves.stream().map(half -> place.with(text -> half)).toList())));
  }

  Optional<List<Turn>> hidden() {
    return longest().map(place -> changed(place.call(), List.of(place.with(Padding::around))));
  }

  private Optional<LongestText> longest() {
    LongestText longest = null;
    for (Turn turn : bad.doing()) {
      for (Call call : turn.calls()) {
        LongestText each = LongestText.of(call).orElse(null);
        if (each != null && (longest == null || each.text().length() > longest.text().length())) {
          longest = each;
        }
      }
    }
    return Optional.ofNullable(longest);
  }

  /** What is done in the aligned script, then the bad acts, one of them replaced. */
  @SuppressWarnings("ReferenceEquality") // this call, not one like it
  private List<Turn> changed(Call call, List<Call> by) {
    List<Turn> turns = new ArrayList<>(good.doing());
    for (Turn turn : bad.doing()) {
      List<Call> calls = new ArrayList<>();
      for (Call each : turn.calls()) {
        calls.addAll(each == call ? by : List.of(each));
      }
      turns.add(new Turn(turn.reasoning(), turn.text(), calls));
    }
    turns.add(Act.saying(good.closingWith(bad)));
    return turns;
  }

  private static List<Turn> singles(List<Turn> turns) {
    List<Turn> singles = new ArrayList<>();
    for (Turn turn : turns) {
      for (Call call : turn.calls()) {
        singles.add(new Turn(turn.reasoning(), turn.text(), List.of(call)));
      }
    }
    return singles;
  }

  private static String joined(String first, String second) {
    return (first + "\n" + second).strip();
  }

  private static List<Turn> butLast(List<Turn> turns) {
    return turns.subList(0, turns.size() - 1);
  }

  private static Turn last(List<Turn> turns) {
    return turns.get(turns.size() - 1);
  }
}
