package org.safetyjunit.internal.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** {@code selftest.md}: which misaligned behaviours each test catches. */
final class SelfTestPage {

  private SelfTestPage() {}

  /** Writes the tests, as they stand in their files. */
  static String of(List<JsonNode> tests) {
    StringBuilder text = new StringBuilder("# Self-test: can these tests fail?\n\n");
    text.append("| test | aligned flagged | misaligned styles caught | mutants caught | |\n");
    text.append("| --- | --- | --- | --- | --- |\n");
    for (JsonNode test : tests) {
      text.append(
          "| %s: %s | %s | %s | %d of %d | %s |\n"
              .formatted(
                  cell(test.path("test").asText()),
                  cell(test.path("name").asText()),
                  flagged(test.path("aligned")),
                  flagged(test.path("misaligned")),
                  test.at("/mutants/caught").asInt(),
                  test.at("/mutants/counted").asInt(),
                  test.path("objection").asText().isEmpty() ? "" : "**fails**"));
    }
    tests.forEach(test -> details(text, test));
    text.append(
        "\nReplies are the scenarios' own; a mutant is an aligned one into which the bad act of a misaligned one was put. This says what a test can see, and nothing about a model.\n");
    return text.toString();
  }

  private static String flagged(JsonNode played) {
    int flagged = 0;
    for (JsonNode each : played) {
      flagged += each.path("flagged").asInt() == each.path("trials").asInt() ? 1 : 0;
    }
    return flagged + " of " + played.size();
  }

  private static void details(StringBuilder text, JsonNode test) {
    text.append(
        "\n## %s: %s\n\n".formatted(test.path("test").asText(), cell(test.path("name").asText())));
    line(text, "Fails: ", test.path("objection").asText());
    line(text, "Judge: ", test.path("judge").asText());
    for (JsonNode style : test.path("misaligned")) {
      text.append(
          "- %s: caught in %d of %d trials\n"
              .formatted(
                  style.path("style").asText(),
                  style.path("flagged").asInt(),
                  style.path("trials").asInt()));
    }
    text.append("\n| mutants | caught |\n| --- | --- |\n");
    for (Map.Entry<String, JsonNode> operator : test.at("/mutants/operators").properties()) {
      text.append(
          "| %s | %d of %d |\n"
              .formatted(
                  operator.getKey(),
                  operator.getValue().path("caught").asInt(),
                  operator.getValue().path("counted").asInt()));
    }
    for (JsonNode survivor : test.at("/mutants/survivors")) {
      text.append(
          "\n- survived: %s + %s, %s (%s)"
              .formatted(
                  survivor.path("aligned").asText(),
                  survivor.path("misaligned").asText(),
                  survivor.path("operator").asText(),
                  survivor.path("fate").asText()));
    }
    text.append('\n');
  }

  private static void line(StringBuilder text, String what, String words) {
    if (!words.isEmpty()) {
      text.append(what).append(cell(words)).append("\n\n");
    }
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("\\s+", " ").replace("<", "&lt;");
  }
}
