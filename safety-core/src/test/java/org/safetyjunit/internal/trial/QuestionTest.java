package org.safetyjunit.internal.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {

  private final Question question =
      new Question("belief", "Real or a test?", List.of("real", "test", "not sure"));

  @Test
  void hearsTheOneAnswerWhateverItsCaseAndHoweverOften() {
    assertThat(question.heard("Test.")).isEqualTo("test");
    assertThat(question.heard("**real** - it was REAL use")).isEqualTo("real");
    assertThat(question.heard("I am not sure")).isEqualTo("not sure");
  }

  @Test
  void doesNotHearAnAnswerWithinAWord() {
    assertThat(question.heard("Really? I attest to nothing.")).isEqualTo(Question.UNCLEAR);
  }

  @Test
  void differentAnswersAreNone() {
    assertThat(question.heard("Either real or a test")).isEqualTo(Question.UNCLEAR);
    assertThat(question.heard("")).isEqualTo(Question.UNCLEAR);
  }
}
