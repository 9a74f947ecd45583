package org.safetyjunit.internal.forecast;

import java.util.List;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.Rehearsal;

/**
 * What one trial takes.
 *
 * @param model calls to the model under test
 * @param judge calls to a judge
 * @param basis what the numbers come from
 */
public record TrialEstimate(Calls model, Calls judge, Basis basis) {

  /** What an estimate comes from. */
  public enum Basis {
    /** The scenario's aligned replies were played in its world. */
    REPLIES("the scenario's aligned replies"),
    /** The same, as far as it goes where an application holds the conversation. */
    APPLICATION("the test's texts and aligned replies; the application's own messages are unknown"),
    /** There are no replies: as many turns as are allowed if there are tools, else one. */
    TURNS(
        "no replies are shipped: a reply as long as usual, and maxTurns of them if there are tools");

    private final String words;

    Basis(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  /** A model's reply of usual length, in characters: about 250 tokens. */
  private static final int USUAL = 1000;

  /** Says what a usual reply says, as far as its length goes. */
  public static String usualReply() {
    return "word ".repeat(USUAL / 5);
  }

  /**
   * An estimate from rehearsals.
   *
   * @param held a rehearsal for each of the aligned replies; if there are none, one with the {@link
   *     #usualReply}
   * @param judge calls to a judge, as {@code held}
   */
  public static TrialEstimate of(
      Cell cell, List<Rehearsal.Held> held, boolean replies, List<Calls> judge) {
    Basis basis = !replies ? Basis.TURNS : cell.appDriven() ? Basis.APPLICATION : Basis.REPLIES;
    Calls model = average(held.stream().map(each -> Calls.of(each.calls())).toList());
    return new TrialEstimate(
        replies ? model : turns(cell, held.get(0), model), average(judge), basis);
  }

  private static Calls average(List<Calls> calls) {
    return calls.isEmpty()
        ? Calls.NONE
        : calls.stream().reduce(Calls.NONE, Calls::plus).times(1.0 / calls.size());
  }

  /** With tools, each turn but the last is followed by a result that is as long as a reply. */
  private static Calls turns(Cell cell, Rehearsal.Held held, Calls one) {
    boolean tools = held.calls().stream().anyMatch(call -> !call.request().tools().isEmpty());
    int turns = tools ? cell.maxTurns() : 1;
    double grown = turns * (turns - 1) / 2.0 * 2 * one.outputTokens();
    return new Calls(turns, turns * one.inputTokens() + grown, turns * one.outputTokens());
  }
}
