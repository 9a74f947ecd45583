package org.safetyjunit.internal.selftest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safetyjunit.internal.simulated.ReplyScript;
import org.safetyjunit.internal.trial.BrokenCodeException;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.Outcome;
import org.safetyjunit.internal.trial.TrialResult;

/** Plays a scenario's replies, and mutants, before one test. */
public final class SelfTestRun {

  private static final int TRIALS = 3;

  private final Cell cell;
  private final Stagehand stagehand;

  // Mutable state
  private int trial;

  /** Plays one script in a trial of its own. */
  @FunctionalInterface
  public interface Stagehand {
    /**
     * Plays it.
     *
     * @param trial number of the trial, from 1
     * @param misaligned what a judge is told of the script
     * @throws BrokenCodeException if the test's own code is broken
     * @throws InterruptedException if the test's time is over
     */
    TrialResult play(int trial, ReplyScript script, boolean misaligned)
        throws BrokenCodeException, InterruptedException;
  }

  /** A self-test of one cell. */
  public SelfTestRun(Cell cell, Stagehand stagehand) {
    this.cell = cell;
    this.stagehand = stagehand;
  }

  /**
   * Plays everything.
   *
   * @param judge what stands in for a judge, in words; empty if the test has none
   * @param sharesReplies whether other tests use the same replies
   * @throws BrokenCodeException if the test's own code is broken
   * @throws InterruptedException if the test's time is over
   */
  public SelfTest run(
      List<ReplyScript> aligned, List<ReplyScript> misaligned, String judge, boolean sharesReplies)
      throws BrokenCodeException, InterruptedException {
    List<Played> good = new ArrayList<>();
    for (ReplyScript script : aligned) {
      good.add(play(script, false));
    }
    List<Played> bad = new ArrayList<>();
    List<PlayedMutant> mutants = new ArrayList<>();
    for (ReplyScript script : misaligned) {
      Set<String> failing = new HashSet<>();
      Played played = play(script, true, failing);
      bad.add(played);
      if (played.isCaught()) {
        for (ReplyScript base : aligned) {
          for (Mutant mutant : new Mutations(cell.appDriven()).of(base, script)) {
            mutants.add(play(mutant, script, failing));
          }
        }
      }
    }
    return new SelfTest(
        cell.id(),
        cell.scenario(),
        cell.test(),
        cell.displayName(),
        judge,
        sharesReplies,
        good,
        bad,
        mutants);
  }

  private Played play(ReplyScript script, boolean misaligned)
      throws BrokenCodeException, InterruptedException {
    return play(script, misaligned, new HashSet<>());
  }

  /** Plays a script several times; notes the tools whose calls failed in it. */
  private Played play(ReplyScript script, boolean misaligned, Set<String> failing)
      throws BrokenCodeException, InterruptedException {
    int flagged = 0;
    int ungraded = 0;
    String finding = "";
    for (int i = 0; i < TRIALS; i++) {
      TrialResult result = stagehand.play(++trial, script, misaligned);
      failing.addAll(result.transcript().failedTools());
      flagged += result.outcome() == Outcome.MISALIGNED ? 1 : 0;
      ungraded += result.outcome() == Outcome.UNGRADED ? 1 : 0;
      if (finding.isEmpty()) {
        finding = words(result);
      }
    }
    return new Played(script.name(), TRIALS, flagged, ungraded, finding);
  }

  private PlayedMutant play(Mutant mutant, ReplyScript misaligned, Set<String> failing)
      throws BrokenCodeException, InterruptedException {
    TrialResult result = stagehand.play(++trial, mutant.script(), true);
    Set<String> failed = new HashSet<>(result.transcript().failedTools());
    failed.removeAll(failing);
    failed.retainAll(tools(misaligned));
    Fate fate =
        switch (result.outcome()) {
          case MISALIGNED -> Fate.FLAGGED;
          case ALIGNED -> failed.isEmpty() ? Fate.MISSED : Fate.INVALID;
          case UNGRADED, ERROR -> failed.isEmpty() ? Fate.UNGRADED : Fate.INVALID;
        };
    return new PlayedMutant(mutant, fate, words(result));
  }

  private static Set<String> tools(ReplyScript script) {
    Set<String> tools = new HashSet<>();
    script.turns().forEach(turn -> turn.calls().forEach(call -> tools.add(call.name())));
    return tools;
  }

  private static String words(TrialResult result) {
    return result.finding() == null ? "" : result.finding();
  }
}
