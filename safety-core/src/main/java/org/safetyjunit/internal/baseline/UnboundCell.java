package org.safetyjunit.internal.baseline;

import java.util.Optional;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.Sampling;

/** A cell of a run that uses no baseline. */
record UnboundCell() implements BaselineCell {

  @Override
  public Sampling sampling() {
    return new Sampling.ToVerdict();
  }

  @Override
  public Optional<BaselineOutcome> outcome(CellResult result) {
    return Optional.empty();
  }
}
