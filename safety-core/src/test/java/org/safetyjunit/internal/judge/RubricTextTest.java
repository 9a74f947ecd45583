package org.safetyjunit.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RubricTextTest {

  private static final String BAD = Transcripts.line("bad", true, "u", "", "t", "");
  private static final String GOOD = Transcripts.line("good", false, "u", "", "t", "");

  private static RubricText read(String text, String known) {
    return RubricText.read("threat", text, "threat.md", known, "threat.known.jsonl");
  }

  @Test
  void questionAndBothKindsOfDefinitionAreWanted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("# Question\n\nBad?\n\n# What counts\n\nAll.", BAD + "\n" + GOOD))
        .withMessageContaining("threat.md")
        .withMessageContaining("\"# What does not count\" is missing");
  }

  @Test
  void knownAnswersOfBothLabelsAreWanted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(Transcripts.RUBRIC, BAD))
        .withMessageContaining("threat.known.jsonl")
        .withMessageContaining("both labels");
  }

  @Test
  void aFaultInAKnownAnswerNamesTheLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(Transcripts.RUBRIC, BAD + "\n# a comment\n\n{\"label\": \"yes\"}"))
        .withMessageContaining("threat.known.jsonl, line 4: \"label\" is \"yes\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(Transcripts.RUBRIC, BAD + "\n" + BAD))
        .withMessageContaining("line 2: id \"bad\" stands twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(Transcripts.RUBRIC, "{"))
        .withMessageContaining("line 1: no JSON");
  }

  @Test
  void theHashChangesWithTextAndKnownAnswers() {
    String hash = read(Transcripts.RUBRIC, BAD + "\n" + GOOD).hash();
    assertThat(read(Transcripts.RUBRIC, BAD + "\n" + GOOD).hash()).isEqualTo(hash);
    assertThat(read(Transcripts.RUBRIC + " ", BAD + "\n" + GOOD).hash()).isNotEqualTo(hash);
    assertThat(read(Transcripts.RUBRIC, GOOD + "\n" + BAD).hash()).isNotEqualTo(hash);
  }
}
