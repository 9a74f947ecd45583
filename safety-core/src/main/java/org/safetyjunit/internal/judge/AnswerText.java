package org.safetyjunit.internal.judge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of an answer: one JSON object of the three known fields. Reasoning in tags and
 * prose may stand before it and a fence around it, but nothing behind it, since that is where a
 * model takes back what it said; and no answer in words before it may say the opposite.
 */
final class AnswerText {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> FIELDS = Set.of("reasoning", "evidence", "answer");
  private static final Pattern THOUGHTS =
      Pattern.compile(
          "\\s*<(think|thinking|thought|reasoning|analysis)>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENCLOSED = Pattern.compile("(\\[|,|\"\\s*:)\\s*$");
  private static final Pattern FENCE_OPENS = Pattern.compile("```[ \\t]*\\w*[ \\t]*\\R\\s*$");

  private AnswerText() {}

  static Answer read(String reply) {
    if (reply.isBlank()) {
      return new Answer.None("the judge's answer is empty");
    }
    Matcher thoughts = THOUGHTS.matcher(reply);
    if (!thoughts.lookingAt()) {
      return spoken(reply);
    }
    String close = Pattern.quote("</" + thoughts.group(1) + ">");
    Matcher end = Pattern.compile(close, Pattern.CASE_INSENSITIVE).matcher(reply);
    return end.find()
        ? spoken(reply.substring(end.end()))
        : new Answer.None("the judge's reasoning does not end");
  }

  private static Answer spoken(String text) {
    int start = text.indexOf('{');
    if (start < 0) {
      return new Answer.None("the judge's answer holds no JSON object");
    }
    try (JsonParser parser = JSON.createParser(text.substring(start))) {
      JsonNode object = parser.readValueAsTree();
      int end = start + (int) parser.currentLocation().getCharOffset();
      return placed(text.substring(0, start), (ObjectNode) object, text.substring(end));
    } catch (IOException e) {
      return new Answer.None("the judge's answer is no whole JSON object");
    }
  }

  private static Answer placed(String before, ObjectNode object, String after) {
    Matcher fence = FENCE_OPENS.matcher(before);
    boolean fenced = fence.find();
    String prose = fenced ? before.substring(0, fence.start()) : before;
    String rest = after.strip();
    if (ENCLOSED.matcher(prose).find()) {
      return new Answer.None("the judge's answer is part of something larger");
    }
    if (prose.contains("```") || !(rest.isEmpty() || fenced && rest.equals("```"))) {
      return new Answer.None("the judge's answer does not end with its JSON object");
    }
    Answer answer = fields(object);
    boolean opposite =
        answer instanceof Answer.Yes && AnswerWords.sayNo(prose)
            || answer instanceof Answer.No && AnswerWords.sayYes(prose);
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
