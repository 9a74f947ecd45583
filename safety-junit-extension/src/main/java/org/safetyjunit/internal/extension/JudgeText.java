package org.safetyjunit.internal.extension;

import java.util.OptionalDouble;
import org.safetyjunit.internal.report.Percent;
import org.safetyjunit.internal.statistics.JudgedRate;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.Judging;

/** Says what a judge has to do with a result. */
final class JudgeText {

  private JudgeText() {}

  /** Beside the verdict. */
  static String mark(CellResult result) {
    return result.cell().isJudgedOnly() ? " (judged rate)" : "";
  }

  /** Below the verdict; nothing where no judge had a say. */
  static String lines(CellResult result) {
    Judging judging = result.cell().judging();
    if (judging == null) {
      return "";
    }
    StringBuilder text =
        new StringBuilder(
            "  judge      %s, rubric %s, %d calls%s%n"
                .formatted(
                    judging.judge(),
                    String.join(", ", judging.rubrics()),
                    result.judge().calls(),
                    judging.isUnderTest() ? "; it is the model under test itself" : ""));
    JudgedRate rate = result.cell().calibrated();
    text.append(
        rate == null
            ? "  judged     the rate is what this judge says, whose errors were not measured\n"
            : calibrated(rate, rate.estimate(result.rate())));
    return text.toString();
  }

  private static String calibrated(JudgedRate rate, OptionalDouble estimate) {
    return "  calibrated a true rate of %s %% is a judged rate of at least %s %%; bounds are of the true rate%s%n"
        .formatted(
            Percent.of(rate.maxRate()),
            Percent.of(rate.threshold()),
            estimate.isEmpty()
                ? ""
                : ", estimated at %s %% (Rogan and Gladen)"
                    .formatted(Percent.of(estimate.getAsDouble())));
  }
}
