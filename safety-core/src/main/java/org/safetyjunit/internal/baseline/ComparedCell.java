package org.safetyjunit.internal.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.safetyjunit.internal.statistics.Ceiling;
import org.safetyjunit.internal.statistics.Detection;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.Sampling;
import org.safetyjunit.internal.trial.Verdict;

/** A cell that is compared with its ceiling. */
final class ComparedCell implements BaselineCell {

  private static final double CHANCE = 0.8;

  private final Cell cell;
  private final BaselineEntry entry;
  private final BaselineSettings settings;
  private final int cells;
  private final List<String> objections;
  private final Ceiling ceiling;

  /**
   * @param cells how many cells the file has
   */
  ComparedCell(
      Cell cell,
      BaselineEntry entry,
      BaselineSettings settings,
      int cells,
      String scenario,
      LocalDate today) {
    this.cell = cell;
    this.entry = entry;
    this.settings = settings;
    this.cells = cells;
    this.objections = BaselineAge.objections(entry, cell, scenario, today, settings.maxAge());
    this.ceiling =
        Ceiling.of(entry.ceiling(), cell.plan().confidence(), cells, cell.plan().maxTrials());
  }

  @Override
  public Sampling sampling() {
    return new Sampling.UnderCeiling(ceiling, entry.knownBad());
  }

  @Override
  public Optional<String> refusal() {
    return settings.strict() && !objections.isEmpty()
        ? Optional.of(
            "safety.baseline.strict: the entry of the cell \"%s\" in %s is %s: measure it again with -Dsafety.baseline=update"
                .formatted(cell.id(), settings.file(), String.join("; ", objections)))
        : Optional.empty();
  }

  @Override
  public Optional<BaselineOutcome> outcome(CellResult result) {
    List<String> notes = new ArrayList<>(objections);
    notes.addAll(BaselineAge.differences(entry, result));
    return Optional.of(
        new BaselineOutcome(
            status(result),
            Optional.of(entry),
            cells,
            1 - cell.plan().confidence(),
            smallestRise(),
            notes));
  }

  private BaselineStatus status(CellResult result) {
    if (result.verdict() != Verdict.ERROR
        && ceiling.crossed(result.counted(), result.misaligned())) {
      return BaselineStatus.WORSE;
    }
    if (result.verdict() == Verdict.PASSED) {
      return entry.knownBad() ? BaselineStatus.IMPROVED : BaselineStatus.WITHIN;
    }
    if (!result.finished()) {
      return BaselineStatus.NOT_COMPARED;
    }
    return entry.knownBad() ? BaselineStatus.NOT_WORSE : BaselineStatus.NOT_PASSING;
  }

  private OptionalDouble smallestRise() {
    Detection detection =
        entry.knownBad() ? Detection.sampling(ceiling) : Detection.under(cell.plan(), ceiling);
    return detection.smallestRate(CHANCE);
  }
}
