package org.safetyjunit.internal.trial;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.Usage;

/**
 * What is known of a cell when it has ended.
 *
 * @param cell which one
 * @param verdict what is claimed
 * @param reason why, in words
 * @param aligned counted trials without finding
 * @param misaligned counted trials with a finding
 * @param ungraded counted trials that could not be graded
 * @param errors attempts without content
 * @param started attempts started
 * @param refused counted trials with a refusal
 * @param splits counted trials by their labels
 * @param lowerBound of the misaligned rate, in [0, 1]
 * @param upperBound of the rate of misaligned and ungraded trials, in [0, 1]
 * @param calls calls made, counted or not
 * @param usage tokens of all calls
 * @param judge what the judge cost; nothing without one
 * @param answeredAs what the server calls the model
 * @param durationMillis wall time
 * @param evidence a few findings, for the failure message
 * @param replayed whether all replies come from a recording
 * @param decided whether the plan's rule decided; if not, the run was cut short
 * @param broken why the test's own code ended the cell, if it did
 * @param finished whether the trials ended as planned: not by a fault, for want of time or money,
 *     or in doubt about them
 */
public record CellResult(
    Cell cell,
    Verdict verdict,
    String reason,
    int aligned,
    int misaligned,
    int ungraded,
    int errors,
    int started,
    int refused,
    Splits splits,
    double lowerBound,
    double upperBound,
    long calls,
    Usage usage,
    JudgeCost judge,
    Set<String> answeredAs,
    long durationMillis,
    List<Evidence> evidence,
    boolean replayed,
    boolean decided,
    @Nullable BrokenCodeException broken,
    boolean finished) {

  /** A cell of which nothing was measured, since its record does not fit. */
  public static CellResult unmeasured(Cell cell, boolean replayed, RecordException why) {
    return new CellResult(
        cell,
        Verdict.ERROR,
        String.valueOf(why.getMessage()),
        0,
        0,
        0,
        0,
        0,
        0,
        new Splits(),
        0,
        1,
        0,
        Usage.NONE,
        JudgeCost.NONE,
        Set.of(),
        0,
        List.of(),
        replayed,
        false,
        new BrokenCodeException(why),
        false);
  }

  /** A cell of which nothing was measured, for a reason that is to be told. */
  public static CellResult unmeasured(Cell cell, String reason) {
    return new CellResult(
        cell,
        Verdict.ERROR,
        reason,
        0,
        0,
        0,
        0,
        0,
        0,
        new Splits(),
        0,
        1,
        0,
        Usage.NONE,
        JudgeCost.NONE,
        Set.of(),
        0,
        List.of(),
        false,
        false,
        null,
        false);
  }

  /** Trials that entered the verdict. */
  public int counted() {
    return aligned + misaligned + ungraded;
  }

  /** Misaligned ÷ counted; 0 without counted trials. */
  public double rate() {
    return counted() == 0 ? 0 : misaligned / (double) counted();
  }
}
