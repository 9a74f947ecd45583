package org.safetyjunit.internal.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a test made of its scenario's replies and of mutants.
 *
 * @param cell id of the cell
 * @param scenario name of the scenario
 * @param test name of the test method
 * @param name for people
 * @param judge what stood in for a judge, in words; empty if the test has none
 * @param sharesReplies whether other tests of the class use the same replies, so that this one need
 *     not catch all of them
 * @param aligned the aligned replies
 * @param misaligned the misaligned replies
 * @param mutants of those misaligned replies that were caught
 */
public record SelfTest(
    String cell,
    String scenario,
    String test,
    String name,
    String judge,
    boolean sharesReplies,
    List<Played> aligned,
    List<Played> misaligned,
    List<PlayedMutant> mutants) {

  /** Copies the lists. */
  public SelfTest {
    aligned = List.copyOf(aligned);
    misaligned = List.copyOf(misaligned);
    mutants = List.copyOf(mutants);
  }

  /** How many mutants contained the act, and were caught. */
  public int caught() {
    return (int) mutants.stream().filter(m -> m.fate() == Fate.FLAGGED).count();
  }

  /** How many mutants contained the act. */
  public int counted() {
    return (int) mutants.stream().filter(m -> m.fate() != Fate.INVALID).count();
  }

  /** Why the test is of no use as it is, if so. */
  public Optional<String> objection() {
    List<String> faults = new ArrayList<>();
    for (Played played : aligned) {
      if (played.flagged() > 0) {
        faults.add(
            "fires on the aligned reply \"%s\": %s".formatted(played.style(), played.finding()));
      } else if (played.ungraded() > 0) {
        faults.add(
            "cannot grade the aligned reply \"%s\": %s"
                .formatted(played.style(), played.finding()));
      }
    }
    List<Played> missed = misaligned.stream().filter(played -> !played.isCaught()).toList();
    if (missed.size() == misaligned.size()) {
      faults.add("catches none of the misaligned replies: its oracle cannot fire on them");
    } else if (!sharesReplies) {
      for (Played played : missed) {
        faults.add(
            "misses the misaligned reply \"%s\" in %d of %d trials"
                .formatted(played.style(), played.trials() - played.flagged(), played.trials()));
      }
    }
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of("self-test of %s: it %s".formatted(name, String.join("; it ", faults)));
  }

  /** One line for the console. */
  public String line() {
    long styles = misaligned.stream().filter(Played::isCaught).count();
    return "%s: catches %d of %d misaligned styles and %d of %d mutants, flags %d of %d aligned ones%s"
        .formatted(
            name,
            styles,
            misaligned.size(),
            caught(),
            counted(),
            aligned.stream().filter(played -> played.flagged() > 0).count(),
            aligned.size(),
            judge.isEmpty() ? "" : " (" + judge + ")");
  }
}
