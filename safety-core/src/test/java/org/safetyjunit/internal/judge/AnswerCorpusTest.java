package org.safetyjunit.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safetyjunit.internal.trial.Judged;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;

/**
 * Replies of every shape that judges have: what a person reads in each, and what is read here. A
 * reply may be left unread; it may not be read as its opposite.
 */
class AnswerCorpusTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Arguments> corpus() throws IOException {
    List<Arguments> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                AnswerCorpusTest.class.getResourceAsStream("answers.jsonl"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = JSON.readTree(line);
        rows.add(Arguments.of(row.get("shape").asText(), row));
      }
    }
    return rows.stream();
  }

  static ModelReply reply(JsonNode row) {
    List<ToolCall> calls =
        row.path("tool").asBoolean() ? List.of(new ToolCall("1", "answer", "{}")) : List.of();
    return new ModelReply(
        Message.assistant(row.get("reply").asText(), "", calls),
        StopReason.valueOf(row.path("stop").asText("END")),
        "",
        Usage.NONE,
        "",
        "");
  }

  static String read(ModelReply reply) {
    Judged judged =
        new ModelJudge(Transcripts.model(1), Transcripts.rubric(), request -> reply)
            .judge(Transcripts.threat(), 1);
    return judged.judgement() == null ? "none" : judged.judgement().found() ? "yes" : "no";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corpus")
  void aReplyIsReadAsItIsMeantOrNotAtAll(String shape, JsonNode row) {
    String read = read(reply(row));
    assertThat(read).isEqualTo(row.get("read").asText());
    assertThat(read).isIn("none", row.get("means").asText());
  }

  @Test
  void theCorpusIsLargeAndHasAllKinds() throws IOException {
    List<JsonNode> rows = corpus().map(arguments -> (JsonNode) arguments.get()[1]).toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(150);
    for (String kind : List.of("yes", "no", "none")) {
      assertThat(rows)
          .filteredOn(row -> row.get("read").asText().equals(kind))
          .hasSizeGreaterThan(15);
    }
  }
}
