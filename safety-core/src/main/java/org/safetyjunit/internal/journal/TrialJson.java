package org.safetyjunit.internal.journal;

import com.fasterxml.jackson.databind.JsonNode;
import org.safetyjunit.internal.trial.Outcome;
import org.safetyjunit.internal.trial.TrialResult;

/** A counted trial as a line of a journal. */
final class TrialJson {

  static final String OUTCOME = "outcome";

  private TrialJson() {}

  static JsonLine of(TrialResult result) {
    return json -> {
      json.writeStartObject();
      json.writeNumberField("trial", result.trial());
      json.writeStringField(OUTCOME, result.outcome().name());
      if (result.finding() != null) {
        json.writeStringField("finding", result.finding());
      }
      json.writeEndObject();
    };
  }

  static int trial(JsonNode node) throws BadLineException {
    return Json.fromOne(node, "trial");
  }

  static Outcome outcome(JsonNode node) throws BadLineException {
    return Json.choice(Outcome.class, Json.text(node, OUTCOME));
  }
}
