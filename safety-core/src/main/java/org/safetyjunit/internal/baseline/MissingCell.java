package org.safetyjunit.internal.baseline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.Sampling;

/** A cell that the file has no entry for: its own verdict decides. */
record MissingCell(Cell cell, BaselineSettings settings, int cells) implements BaselineCell {

  @Override
  public Sampling sampling() {
    return new Sampling.ToVerdict();
  }

  @Override
  public Optional<String> refusal() {
    return settings.strict()
        ? Optional.of(
            "safety.baseline.strict: %s has no entry for the cell \"%s\": measure it with -Dsafety.baseline=update"
                .formatted(settings.file(), cell.id()))
        : Optional.empty();
  }

  @Override
  public Optional<BaselineOutcome> outcome(CellResult result) {
    return Optional.of(
        new BaselineOutcome(
            BaselineStatus.MISSING,
            Optional.empty(),
            cells,
            1 - cell.plan().confidence(),
            OptionalDouble.empty(),
            List.of()));
  }
}
