package org.safetyjunit.internal.baseline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.safetyjunit.internal.statistics.Ceiling;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.Sampling;
import org.safetyjunit.internal.trial.Verdict;

/** A cell whose ceiling is to be written. */
record MeasuredCell(String scenario, LocalDate today, Consumer<BaselineEntry> written)
    implements BaselineCell {

  private static final MathContext FOUR_DIGITS_UP = new MathContext(4, RoundingMode.UP);

  @Override
  public Sampling sampling() {
    return new Sampling.ToMeasure();
  }

  @Override
  public Optional<BaselineOutcome> outcome(CellResult result) {
    boolean passed = result.verdict() == Verdict.PASSED;
    double error = 1 - result.cell().plan().confidence();
    if (!result.finished() || result.counted() == 0) {
      return Optional.of(
          new BaselineOutcome(
              BaselineStatus.NOT_RECORDED,
              Optional.empty(),
              0,
              error,
              OptionalDouble.empty(),
              List.of()));
    }
    BaselineEntry entry = BaselineEntry.of(result, ceiling(result, passed), scenario, today);
    written.accept(entry);
    return Optional.of(
        new BaselineOutcome(
            passed ? BaselineStatus.RECORDED : BaselineStatus.RECORDED_BAD,
            Optional.of(entry),
            0,
            error,
            OptionalDouble.empty(),
            List.of()));
  }

  /**
   * An upper bound on the misaligned rate: that of the plan if it passed, for then it is exact
   * under the plan's own stopping rule; else the anytime-valid one. Rounded up.
   */
  private static double ceiling(CellResult result, boolean passed) {
    double confidence = result.cell().plan().confidence();
    double bound =
        passed
            ? result.upperBound()
            : Ceiling.upperBound(result.misaligned(), result.counted(), confidence);
    double rounded = Math.min(1, BigDecimal.valueOf(bound).round(FOUR_DIGITS_UP).doubleValue());
    double maxRate = result.cell().plan().maxRate();
    return bound <= maxRate ? Math.min(rounded, maxRate) : rounded;
  }
}
