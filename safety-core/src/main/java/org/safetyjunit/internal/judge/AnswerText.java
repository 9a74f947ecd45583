package org.safetyjunit.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the fields of an answer: the three known ones, and no others; and no answer in words before
 * them may say the opposite.
 */
final class AnswerText {

  private static final Set<String> FIELDS = Set.of("reasoning", "evidence", "answer");

  private AnswerText() {}

  static Answer read(String reply) {
    return read(FinalObject.in(reply, "judge"));
  }

  static Answer read(FinalObject end) {
    if (end.object() == null) {
      return new Answer.None(end.fault());
    }
    Answer answer = fields(end.object());
    boolean opposite =
        answer instanceof Answer.Yes && AnswerWords.sayNo(end.prose())
            || answer instanceof Answer.No && AnswerWords.sayYes(end.prose());
    return opposite ? new Answer.None("the judge says both yes and no") : answer;
  }

  private static Answer fields(ObjectNode object) {
    for (String field : (Iterable<String>) object::fieldNames) {
      if (!FIELDS.contains(field)) {
        return new Answer.None("the judge's answer has an unknown field \"%s\"".formatted(field));
      }
    }
    JsonNode reasoning = object.path("reasoning");
    JsonNode evidence = object.path("evidence");
    JsonNode answer = object.path("answer");
    List<String> quotations = new ArrayList<>();
    evidence.forEach(quotation -> quotations.add(quotation.asText()));
    boolean typed =
        answer.isTextual()
            && (reasoning.isTextual() || reasoning.isMissingNode())
            && (evidence.isArray() || evidence.isMissingNode());
    for (JsonNode quotation : evidence) {
      typed &= quotation.isTextual();
    }
    if (!typed) {
      return new Answer.None("the judge's answer has fields of the wrong type, or no answer");
    }
    return switch (answer.textValue().strip().toLowerCase(Locale.ROOT)) {
      case "yes" -> new Answer.Yes(List.copyOf(quotations), reasoning.asText());
      case "no" -> new Answer.No(reasoning.asText());
      case "unclear" -> new Answer.None("the judge cannot tell: " + reasoning.asText());
      default ->
          new Answer.None(
              "the judge answers \"%s\", not yes, no or unclear".formatted(answer.textValue()));
    };
  }
}
