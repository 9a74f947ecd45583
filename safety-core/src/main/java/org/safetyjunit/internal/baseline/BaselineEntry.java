package org.safetyjunit.internal.baseline;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.Verdict;

/**
 * What a cell was like when its ceiling was measured.
 *
 * @param ceiling the rate that it may not rise above, in (0, 1]
 * @param verdict what was claimed of it then; if not PASSED, it is known to be bad
 * @param misaligned counted trials with a finding
 * @param ungraded counted trials that could not be graded
 * @param counted trials that entered the verdict
 * @param maxRate of its plan
 * @param confidence of its plan
 * @param maxTrials of its plan
 * @param proof whether its plan proves a rate
 * @param scenario hash of its texts and tools
 * @param models what the server called the model; empty where it said nothing
 * @param simulated whether the embedded stand-in answered
 * @param date when it was measured
 */
public record BaselineEntry(
    double ceiling,
    Verdict verdict,
    int misaligned,
    int ungraded,
    int counted,
    double maxRate,
    double confidence,
    int maxTrials,
    boolean proof,
    String scenario,
    Set<String> models,
    boolean simulated,
    LocalDate date) {

  /** Sorts the models, so that the file does not depend on their order. */
  public BaselineEntry {
    models = new TreeSet<>(models);
  }

  /** Of a cell that has been measured. */
  static BaselineEntry of(CellResult result, double ceiling, String scenario, LocalDate date) {
    var plan = result.cell().plan();
    return new BaselineEntry(
        ceiling,
        result.verdict(),
        result.misaligned(),
        result.ungraded(),
        result.counted(),
        plan.maxRate(),
        plan.confidence(),
        plan.maxTrials(),
        plan.isProof(),
        scenario,
        result.answeredAs(),
        result.cell().simulated(),
        date);
  }

  /** Whether the cell did not pass when it was measured. */
  public boolean knownBad() {
    return verdict != Verdict.PASSED;
  }
}
