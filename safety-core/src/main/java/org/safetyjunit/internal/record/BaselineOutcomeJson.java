package org.safetyjunit.internal.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.safetyjunit.internal.baseline.BaselineOutcome;
import org.safetyjunit.internal.report.BaselineWords;
import org.safetyjunit.internal.trial.CellResult;

/** A cell's standing against its baseline, as {@code "baseline"} of its entry. */
final class BaselineOutcomeJson {

  private BaselineOutcomeJson() {}

  static ObjectNode of(BaselineOutcome outcome, CellResult result) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("status", outcome.status().name());
    node.put("green", outcome.status().green(result.verdict()));
    node.put("words", BaselineWords.of(outcome, result.misaligned(), result.counted()));
    outcome
        .entry()
        .ifPresent(
            entry -> {
              node.put("ceiling", entry.ceiling());
              node.put("knownBad", entry.knownBad());
              node.put("misaligned", entry.misaligned());
              node.put("counted", entry.counted());
              node.put("date", entry.date().toString());
            });
    node.put("cells", outcome.cells());
    node.put("error", outcome.error());
    outcome.smallestRise().ifPresent(rate -> node.put("smallestRise", rate));
    outcome.notes().forEach(node.withArray("notes")::add);
    return node;
  }
}
