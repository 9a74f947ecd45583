package org.safetyjunit.internal.extension;

import org.safetyjunit.internal.config.Mode;
import org.safetyjunit.internal.trial.Cell;

/** What to do when a record does not fit the test, as a sentence with the command. */
final class Remedy {

  private Remedy() {}

  static String of(Mode mode, Cell cell) {
    return switch (mode) {
      case REPLAY -> "Record it anew: " + Command.of(cell).with("safety.mode", "record");
      case REGRADE ->
          "A regrade judges the calls of the last run by a changed oracle; all else must be as it was. Measure anew: "
              + Command.of(cell).without("safety.mode");
      default -> "Start afresh, without safety.resume: " + Command.of(cell);
    };
  }

  static String ofOneTrial(Cell cell) {
    return "Run the cell again: " + Command.of(cell);
  }
}
