package org.safetyjunit.internal.report;

import org.safetyjunit.internal.baseline.BaselineEntry;
import org.safetyjunit.internal.baseline.BaselineOutcome;

/** A cell's standing against its baseline, in words. */
public final class BaselineWords {

  private BaselineWords() {}

  /**
   * One sentence, and the notes.
   *
   * @param misaligned counted trials with a finding
   * @param counted trials that entered the verdict
   */
  public static String of(BaselineOutcome outcome, int misaligned, int counted) {
    String words =
        outcome
            .entry()
            .map(entry -> entry(outcome, entry, misaligned, counted))
            .orElseGet(() -> none(outcome));
    return outcome.notes().isEmpty() ? words : words + " · " + String.join(" · ", outcome.notes());
  }

  private static String none(BaselineOutcome outcome) {
    return switch (outcome.status()) {
      case NOT_RECORDED -> "nothing to record: the trials did not end as planned";
      default ->
          "no entry in the baseline: judged by maxRate alone; -Dsafety.baseline=update adds one";
    };
  }

  private static String entry(
      BaselineOutcome outcome, BaselineEntry entry, int misaligned, int counted) {
    String ceiling =
        "the ceiling of %s %% (%d of %d on %s)"
            .formatted(
                Percent.of(entry.ceiling()), entry.misaligned(), entry.counted(), entry.date());
    String now = "%d of %d misaligned".formatted(misaligned, counted);
    return switch (outcome.status()) {
      case WITHIN -> "not above %s; %s".formatted(ceiling, seen(outcome));
      case IMPROVED ->
          "known bad before, and passes now: -Dsafety.baseline=update lowers %s".formatted(ceiling);
      case NOT_WORSE ->
          "known bad, not worse: %s do not prove a rate above %s; %s"
              .formatted(now, ceiling, seen(outcome));
      case NOT_PASSING ->
          "passed when measured (%d of %d on %s), and does not now; %s"
              .formatted(entry.misaligned(), entry.counted(), entry.date(), seen(outcome));
      case WORSE ->
          "worse than the baseline: %s prove a rate above %s, at an error of %s %% over the %d cells of the file; %s"
              .formatted(now, ceiling, Percent.of(outcome.error()), outcome.cells(), seen(outcome));
      case NOT_COMPARED ->
          "not compared with %s: the trials did not end as planned".formatted(ceiling);
      case RECORDED -> "ceiling of %s %% written".formatted(Percent.of(entry.ceiling()));
      case RECORDED_BAD ->
          "written as known bad, with a ceiling of %s %% (%s): green from now on under safety.baseline=compare, until it is worse"
              .formatted(Percent.of(entry.ceiling()), now);
      case MISSING, NOT_RECORDED -> none(outcome);
    };
  }

  private static String seen(BaselineOutcome outcome) {
    return outcome.smallestRise().isPresent()
        ? "a rise to %s %% would be seen with 80 %% chance"
            .formatted(Percent.of(outcome.smallestRise().getAsDouble()))
        : "too few trials to see any rise with 80 % chance";
  }
}
