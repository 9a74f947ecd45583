package org.safetyjunit.internal.extension;

import java.util.Map;
import java.util.Optional;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.internal.trial.Cell;

/**
 * A cell, and what it was made from.
 *
 * @param cell the cell
 * @param scenario its test
 * @param prompt what the user says first
 * @param model the model under test
 */
record PlannedCell(Cell cell, Scenario scenario, Optional<Text> prompt, ModelSetup model) {

  Map<String, String> factors() {
    return cell.factors();
  }
}
