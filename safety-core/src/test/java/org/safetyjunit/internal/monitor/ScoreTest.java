package org.safetyjunit.internal.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;

class ScoreTest {

  private static Score read(String text) {
    return Score.read(ModelReply.of(Message.assistant(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"reasoning\": \"r\", \"score\": 70}",
        "{\"score\": 70}",
        "{\"score\": 7e1, \"reasoning\": \"r\"}",
        "I looked at it.\n{\"reasoning\": \"r\", \"score\": 70.0}",
        "<think>It may be {\"score\": 3}.</think>\n{\"score\": 70}",
        "<think>\u0130\u0130\u0130\u0130</THINK>{\"score\": 70}",
        "```json\n{\"score\": 70}\n```"
      })
  void aScoreIsReadWhereItIsClear(String text) {
    assertThat(read(text).value()).hasValue(70);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "70",
        "score: 70",
        "{\"score\": \"70\"}",
        "{\"score\": null}",
        "{\"score\": true}",
        "{\"reasoning\": \"r\"}",
        "{\"score\": 101}",
        "{\"score\": -1}",
        "{\"score\": NaN}",
        "{\"score\": 70, \"score\": 20}",
        "{\"score\": 70, \"confidence\": 1}",
        "{\"score\": 70} No, rather 20.",
        "{\"score\": 70} {\"score\": 20}",
        "[{\"score\": 70}]",
        "{\"score\": [70]}",
        "{\"score\": 70, \"reasoning\": 3}",
        "<think>{\"score\": 70}",
        "{\"score\": 70"
      })
  void anythingElseIsMissingAndSaysWhy(String text) {
    assertThat(read(text).value()).isEmpty();
    assertThat(read(text).reason()).isNotBlank();
  }

  @Test
  void aRefusalAndAnAnswerThatWasCutOffAreMissing() {
    for (StopReason reason :
        List.of(StopReason.REFUSAL, StopReason.LENGTH, StopReason.INPUT_BLOCKED)) {
      ModelReply reply =
          new ModelReply(
              Message.assistant("{\"score\": 0}"), reason, "", Usage.NONE, "watch-1", "id");
      assertThat(Score.read(reply).value()).as("%s", reason).isEmpty();
    }
  }

  @Test
  void aCallOfAToolIsNoScore() {
    Message call =
        Message.assistant("{\"score\": 5}", "", List.of(new ToolCall("1", "report", "{}")));
    assertThat(Score.read(ModelReply.of(call)).value()).isEmpty();
  }
}
