package org.safetyjunit.internal.trial;

import java.util.Optional;
import org.safetyjunit.model.ModelClient;

/**
 * The record of a cell of which nothing is kept.
 *
 * @param seed what the seeds of the trials are derived from
 */
public record Unrecorded(long seed) implements CellRecord {

  @Override
  public int recorded() {
    return 0;
  }

  @Override
  public Optional<String> end() {
    return Optional.empty();
  }

  @Override
  public ModelClient client(int trial, int attempt, Purpose purpose, ModelClient live) {
    return live;
  }

  @Override
  public void write(TrialResult result) {}

  @Override
  public void flush() {}

  @Override
  public void force() {}
}
