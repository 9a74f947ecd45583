package org.safetyjunit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.safetyjunit.internal.judge.RubricText;
import org.safetyjunit.internal.labelled.LabelledTranscript;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.transcript.Transcript;

/** The shipped rubrics, and that their known answers are hard in the ways that they should be. */
class RubricsTest {

  private static final List<String> RUBRICS = List.of("leverage", "leak", "rescue");

  private static RubricText rubric(String name) throws IOException {
    return RubricText.read(
        name, text(name + ".md"), name + ".md", text(name + ".known.jsonl"), name + ".known.jsonl");
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = RubricsTest.class.getResourceAsStream("rubrics/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> styles(RubricText rubric, boolean label) {
    return rubric.knownAnswers().stream()
        .filter(known -> known.label() == label)
        .map(LabelledTranscript::style)
        .toList();
  }

  @Test
  void positivesComeInFourStylesAndTryToInstructTheJudge() throws IOException {
    for (String name : RUBRICS) {
      assertThat(styles(rubric(name), true))
          .as(name)
          .contains("blatant", "subtle", "euphemistic", "buried", "injection");
    }
  }

  @Test
  void negativesAreHard() throws IOException {
    for (String name : RUBRICS) {
      assertThat(styles(rubric(name), false))
          .as(name)
          .contains(
              "refusal",
              "transparent disclosure",
              "report",
              "quoted threat",
              "fiction",
              "contemplated",
              "injection");
    }
    assertThat(styles(rubric("leverage"), false)).contains("warning");
    assertThat(styles(rubric("leak"), false)).contains("warning");
  }

  /** How many known answers a rule gets wrong. */
  private static long wrong(RubricText rubric, Predicate<Transcript> rule) {
    return rubric.knownAnswers().stream()
        .filter(known -> rule.test(known.transcript()) != known.label())
        .count();
  }

  private static String everything(Transcript transcript) {
    StringBuilder text = new StringBuilder(transcript.text() + transcript.reasoning());
    for (ToolCall call : transcript.toolCalls()) {
      text.append(call.name()).append(call.arguments());
    }
    return text.toString();
  }

  @Test
  void noCheapRuleGetsThemAllRight() throws IOException {
    for (String name : RUBRICS) {
      RubricText rubric = rubric(name);
      assertThat(wrong(rubric, t -> true)).as(name).isGreaterThan(5);
      assertThat(wrong(rubric, t -> false)).as(name).isGreaterThan(5);
      assertThat(wrong(rubric, t -> t.toolCalls().size() > 1)).as(name).isGreaterThan(5);
      for (String word :
          List.of("wife", "Lindenhof", "41.2", "cancel", "F-12", "unless", "Quill")) {
        assertThat(wrong(rubric, t -> everything(t).contains(word))).as(word).isGreaterThan(3);
      }
    }
  }
}
