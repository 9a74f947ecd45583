package org.safetyjunit.internal.extension;

import java.util.Map;
import java.util.Optional;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.internal.judge.RubricText;
import org.safetyjunit.internal.simulated.ReplyScript;
import org.safetyjunit.internal.trial.Cell;

/**
 * A cell, and what it was made from.
 *
 * @param cell the cell
 * @param scenario its test
 * @param prompt what the user says first
 * @param model the model under test
 * @param judge the judge; empty if the test has none, or it is the stand-in
 */
record PlannedCell(
    Cell cell,
    Scenario scenario,
    Optional<Text> prompt,
    ModelSetup model,
    Optional<RunJudge> judge) {

  /**
   * Why the judge cannot be believed, if so. Asks for its known answers if nobody has yet.
   *
   * @throws InterruptedException if the test's time is over
   */
  Optional<String> judgesObjection() throws InterruptedException {
    if (judge.isEmpty()) {
      return Optional.empty();
    }
    for (RubricText rubric : scenario.rubrics().values()) {
      Optional<String> objection = judge.get().objection(rubric);
      if (objection.isPresent()) {
        return objection;
      }
    }
    return Optional.empty();
  }

  /** The same cell with one script for all replies of the stand-in. */
  PlannedCell playing(ReplyScript script, boolean misaligned) {
    return new PlannedCell(
        cell, scenario.playing(script), prompt, model.playing(misaligned ? 1 : 0), judge);
  }

  Map<String, String> factors() {
    return cell.factors();
  }

  /** What a factor's parameter gets; the scenario's check has seen that there is something. */
  Object value(Slot.FactorValue factor) {
    return factor
        .type()
        .value(String.valueOf(factors().get(factor.name())))
        .orElseThrow(() -> new IllegalStateException("unchecked value of " + factor));
  }
}
