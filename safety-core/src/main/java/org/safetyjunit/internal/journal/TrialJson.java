package org.safetyjunit.internal.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.safetyjunit.internal.trial.Outcome;
import org.safetyjunit.internal.trial.TrialResult;

/** A counted trial as a line of a journal. */
final class TrialJson {

  static final String OUTCOME = "outcome";

  private TrialJson() {}

  static ObjectNode of(TrialResult result) {
    ObjectNode node = Json.object();
    node.put("trial", result.trial());
    node.put(OUTCOME, result.outcome().name());
    if (result.finding() != null) {
      node.put("finding", result.finding());
    }
    return node;
  }

  static int trial(JsonNode node) throws BadLineException {
    return Json.fromOne(node, "trial");
  }

  static Outcome outcome(JsonNode node) throws BadLineException {
    return Json.choice(Outcome.class, Json.text(node, OUTCOME));
  }
}
