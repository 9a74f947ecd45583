package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyjunit.internal.provider.FakeServer.json;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.model.ModelException;

class OpenAiBatchesTest extends EngineTalk {

  private BatchEngine openAi() {
    return engine(new OpenAiProvider(name -> KEY), "/v1");
  }

  @Test
  void openAiGetsAFileOfLinesAndThenABatchOfIt() throws IOException {
    server
        .answer("{\"id\": \"file-1\", \"object\": \"file\"}")
        .answer("{\"id\": \"batch_1\", \"status\": \"validating\"}");
    assertThat(openAi().submit("mark1", two(openAi()))).isEqualTo("batch_1");
    RecordedRequest upload = server.nextRequest();
    assertThat(upload.getTarget()).isEqualTo("/v1/files");
    assertThat(upload.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
    Map<String, String> parts = parts(upload);
    assertThat(parts)
        .containsEntry("form-data; name=\"purpose\"", "batch")
        .containsKey("form-data; name=\"file\"; filename=\"mark1.jsonl\"");
    String[] lines = parts.get("form-data; name=\"file\"; filename=\"mark1.jsonl\"").split("\n");
    assertThat(lines).hasSize(2);
    assertThat(json(lines[0]))
        .isEqualTo(
            json(
                """
                {"custom_id": "m-0", "method": "POST", "url": "/v1/chat/completions", "body": %s}"""
                    .formatted(new OpenAiWire().leastRequest("Hello?"))));
    RecordedRequest creation = server.nextRequest();
    assertThat(creation.getTarget()).isEqualTo("/v1/batches");
    assertThat(json(creation.getBody().utf8()))
        .isEqualTo(
            json(
                """
                {"input_file_id": "file-1", "endpoint": "/v1/chat/completions",
                 "completion_window": "24h", "metadata": {"safety-junit": "mark1"}}"""));
  }

  private static Map<String, String> parts(RecordedRequest upload) throws IOException {
    String type = upload.getHeaders().get("Content-Type");
    assertThat(type).startsWith("multipart/form-data; boundary=");
    Map<String, String> parts = new HashMap<>();
    try (MultipartReader reader =
        new MultipartReader(
            new Buffer().write(upload.getBody()), MediaType.get(type).parameter("boundary"))) {
      for (var part = reader.nextPart(); part != null; part = reader.nextPart()) {
        parts.put(part.headers().get("Content-Disposition"), part.body().readUtf8());
      }
    }
    return parts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"validating", "in_progress", "finalizing", "cancelling", "next_year"})
  void anOpenAiBatchGoesOnUntilItSaysOtherwise(String status) {
    server.answer("{\"status\": \"%s\"}".formatted(status));
    assertThat(openAi().look("batch_1")).isInstanceOf(BatchStatus.Running.class);
    assertThat(server.nextRequest().getTarget()).isEqualTo("/v1/batches/batch_1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"completed", "expired", "cancelled"})
  void anOpenAiBatchThatHasEndedAnyhowMayHaveResults(String status) {
    server.answer("{\"status\": \"%s\"}".formatted(status));
    assertThat(openAi().look("batch_1")).isEqualTo(new BatchStatus.Ended(status));
  }

  @ParameterizedTest
  @CsvSource({"token_limit_exceeded, true", "invalid_json_line, false", "model_not_found, false"})
  void anOpenAiBatchThatIsRefusedSaysWhy(String code, boolean passing) {
    server.answer(
        """
        {"status": "failed", "errors": {"object": "list", "data": [
          {"code": "%s", "line": 7, "message": "So it is with %s.", "param": null}]}}"""
            .formatted(code, KEY));
    ModelException fault = ((BatchStatus.Failed) openAi().look("batch_1")).fault();
    assertThat(fault.isTransient()).isEqualTo(passing);
    assertThat(fault)
        .hasMessageContaining(code)
        .hasMessageContaining("(line 7)")
        .message()
        .doesNotContain("0123456789");
  }

  @Test
  void openAisResultsAreInTwoFiles() {
    OpenAiWire wire = new OpenAiWire();
    server
        .answer("{\"status\":\"expired\",\"output_file_id\":\"f-out\",\"error_file_id\":\"f-err\"}")
        .answer(
            200,
            """
            {"id":"r1","custom_id":"m-1","response":{"status_code":200,"body":%s},"error":null}

            {"id":"r0","custom_id":"m-0","response":{"status_code":200,"body":%s},"error":null}
            """
                .formatted(json(wire.text("One.")), json(wire.text("Zero."))),
            "Content-Type",
            "application/octet-stream")
        .answer(
            200,
            """
            {"custom_id":"m-2","response":null,"error":{"code":"batch_expired","message":"Late."}}
            {"custom_id":"m-3","response":{"status_code":400,"body":%s},"error":null}
            {"custom_id":"m-4","response":null,"error":{"code":"request_timeout","message":"Slow."}}"""
                .formatted(json(wire.error("Bad."))),
            "Content-Type",
            "application/octet-stream");
    Map<String, BatchResult> results = results(openAi());
    assertThat(results.get("m-0").read(HELLO).text()).isEqualTo("Zero.");
    assertThat(results.get("m-1").read(HELLO).text()).isEqualTo("One.");
    assertThat(fault(results.get("m-2"))).hasMessageContaining("expired");
    assertThat(fault(results.get("m-2")).isTransient()).isTrue();
    assertThat(fault(results.get("m-3")).isTransient()).isFalse();
    assertThat(fault(results.get("m-3"))).hasMessageContaining("HTTP 400: Bad.");
    assertThat(fault(results.get("m-4"))).hasMessageContaining("request_timeout: Slow.");
    assertThat(fault(results.get("m-4")).isTransient()).isTrue();
    server.nextRequest();
    assertThat(server.nextRequest().getTarget()).isEqualTo("/v1/files/f-out/content");
    assertThat(server.nextRequest().getTarget()).isEqualTo("/v1/files/f-err/content");
  }

  @Test
  void openAisLostBatchIsKnownByItsMark() {
    server
        .answer(
            """
            {"data": [{"id": "b3", "created_at": 1764072000, "metadata": {"safety-junit": "x"}},
              {"id": "b2", "created_at": 1764072000, "metadata": null}], "has_more": true}""")
        .answer(
            """
            {"data": [{"id": "b1", "created_at": 1764072000, "metadata": {"safety-junit": "m"}}],
             "has_more": true}""");
    assertThat(openAi().find("m", Instant.ofEpochSecond(1764072001), 2, Set.of()))
        .containsExactly(new FoundBatch("b1", true));
    assertThat(server.nextRequest().getTarget()).isEqualTo("/v1/batches?limit=100");
    assertThat(server.nextRequest().getTarget()).isEqualTo("/v1/batches?limit=100&after=b2");
  }

  @Test
  void noOlderBatchesAreAskedForThanTheLostOne() {
    server.answer("{\"data\": [{\"id\": \"b\", \"created_at\": 1764070000}], \"has_more\": true}");
    assertThat(openAi().find("m", Instant.ofEpochSecond(1764072001), 2, Set.of())).isEmpty();
    assertThat(server.requests()).isEqualTo(1);
  }
}
