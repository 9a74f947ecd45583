package org.safetyjunit.internal.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import java.util.Set;
import org.safetyjunit.internal.judge.FinalObject;
import org.safetyjunit.model.ModelReply;

/**
 * What a monitor's reply says, read strictly: what is not clearly a score is missing, never 0.
 *
 * @param value from 0 to 100; empty if there is none
 * @param reason the monitor's words, or why there is no score
 */
public record Score(OptionalDouble value, String reason) {

  private static final Set<String> FIELDS = Set.of("reasoning", "score");

  static Score read(ModelReply reply) {
    FinalObject end = FinalObject.of(reply, "monitor");
    return end.object() == null ? missing(end.fault()) : read(end.object());
  }

  private static Score read(ObjectNode object) {
    for (String field : (Iterable<String>) object::fieldNames) {
      if (!FIELDS.contains(field)) {
        return missing("the monitor's answer has an unknown field \"%s\"".formatted(field));
      }
    }
    JsonNode reasoning = object.path("reasoning");
    JsonNode score = object.path("score");
    if (!score.isNumber() || !(reasoning.isTextual() || reasoning.isMissingNode())) {
      return missing("the monitor's answer has fields of the wrong type, or no score");
    }
    double value = score.doubleValue();
    return value >= 0 && value <= 100
        ? new Score(OptionalDouble.of(value), reasoning.asText())
        : missing("the monitor's score is %s, not from 0 to 100".formatted(score));
  }

  static Score missing(String why) {
    return new Score(OptionalDouble.empty(), why);
  }
}
