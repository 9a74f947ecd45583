package org.safetyjunit.internal.baseline;

import java.util.Optional;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.Sampling;

/** What a baseline asks of one cell, and says of it. */
public sealed interface BaselineCell permits UnboundCell, MissingCell, MeasuredCell, ComparedCell {

  /** When its trials end. */
  Sampling sampling();

  /** Why it must not even begin, where the run is strict. */
  default Optional<String> refusal() {
    return Optional.empty();
  }

  /** What is to be said when it has ended; empty if the run uses no baseline. */
  Optional<BaselineOutcome> outcome(CellResult result);
}
