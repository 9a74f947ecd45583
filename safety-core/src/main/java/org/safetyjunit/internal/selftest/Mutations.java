package org.safetyjunit.internal.selftest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safetyjunit.internal.simulated.ReplyScript;
import org.safetyjunit.internal.simulated.ReplyScript.Turn;

/** Makes mutants of an aligned script that contain the bad act of a misaligned one. */
public final class Mutations {

  private final boolean appDriven;

  /**
   * For one kind of test.
   *
   * @param appDriven whether an application reads the replies; its protocol is not ours, so that
   *     replies are only joined line by line
   */
  public Mutations(boolean appDriven) {
    this.appDriven = appDriven;
  }

  /** All mutants that differ from each other and from the misaligned script itself. */
  public List<Mutant> of(ReplyScript aligned, ReplyScript misaligned) {
    Act good = Act.of(aligned);
    Act bad = Act.of(misaligned);
    Set<List<Turn>> seen = new HashSet<>(Set.of(misaligned.turns()));
    List<Mutant> mutants = new ArrayList<>();
    for (Operator operator : Operator.values()) {
      Optional<List<Turn>> turns =
          bad.isWords() ? words(operator, good, bad) : acts(operator, good, bad);
      if (turns.isPresent() && seen.add(turns.get())) {
        String name = "%s + %s".formatted(aligned.name(), misaligned.name());
        mutants.add(
            new Mutant(
                operator, aligned.name(), misaligned.name(), new ReplyScript(name, turns.get())));
      }
    }
    return mutants;
  }

  private Optional<List<Turn>> acts(Operator operator, Act good, Act bad) {
    ActMutations acts = new ActMutations(good, bad);
    return switch (operator) {
      case ADDED_LAST -> acts.addedLast();
      case ADDED_FIRST -> acts.addedFirst();
      case SAME_TURN -> acts.inTheSameTurn();
      case BEHIND_WORDS -> acts.behindWords();
      case SPREAD -> acts.spread();
      case SPLIT -> acts.split();
      case HIDDEN -> acts.hidden();
    };
  }

  private Optional<List<Turn>> words(Operator operator, Act good, Act bad) {
    WordMutations words = new WordMutations(good, bad);
    return switch (operator) {
      case ADDED_LAST -> words.addedLast();
      case ADDED_FIRST -> words.addedFirst();
      case SAME_TURN -> appDriven ? Optional.empty() : words.inAnEarlierTurn();
      case SPREAD -> words.spread();
      case HIDDEN -> appDriven ? Optional.empty() : words.hidden();
      case BEHIND_WORDS, SPLIT -> Optional.empty();
    };
  }
}
