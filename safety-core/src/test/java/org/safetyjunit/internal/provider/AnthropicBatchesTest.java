package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyjunit.internal.provider.FakeServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;

class AnthropicBatchesTest extends EngineTalk {

  private BatchEngine anthropic() {
    return engine(new AnthropicProvider(name -> KEY), "");
  }

  @Test
  void anthropicGetsTheBodiesOfSingleCallsWithIdsBesideThem() {
    server.answer("{\"id\": \"msgbatch_1\", \"processing_status\": \"in_progress\"}");
    assertThat(anthropic().submit("m", two(anthropic()))).isEqualTo("msgbatch_1");
    RecordedRequest request = server.nextRequest();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getTarget()).isEqualTo("/v1/messages/batches");
    assertThat(request.getHeaders().get("x-api-key")).isEqualTo(KEY);
    assertThat(request.getHeaders().get("anthropic-version")).isEqualTo("2023-06-01");
    assertThat(request.getHeaders().get("content-type")).isEqualTo("application/json");
    assertThat(request.getHeaders().get("content-length")).isNotNull();
    AnthropicWire wire = new AnthropicWire();
    assertThat(json(request.getBody().utf8()))
        .isEqualTo(
            json(
                """
                {"requests": [{"custom_id": "m-0", "params": %s},
                 {"custom_id": "m-1", "params": %s}]}"""
                    .formatted(wire.leastRequest("Hello?"), wire.leastRequest("Ö \"quoted\"?"))));
  }

  @Test
  void anthropicsResultsAreReadWhereTheBatchIsAndNotWhereItSays() {
    server.answer("{\"processing_status\": \"ended\", \"results_url\": \"https://else.where/x\"}");
    assertThat(anthropic().look("id-1")).isInstanceOf(BatchStatus.Ended.class);
    assertThat(server.nextRequest().getTarget()).isEqualTo("/v1/messages/batches/id-1");
    server.answer(
        200,
        "{\"custom_id\":\"m-0\",\"result\":{\"type\":\"succeeded\",\"message\":"
            + json(new AnthropicWire().text("Hi.")).toString()
            + "}}",
        "Content-Type",
        "application/x-jsonl");
    assertThat(results(anthropic()).get("m-0").read(HELLO).text()).isEqualTo("Hi.");
    RecordedRequest request = server.nextRequest();
    assertThat(request.getTarget()).isEqualTo("/v1/messages/batches/id-1/results");
    assertThat(request.getHeaders().get("x-api-key")).isEqualTo(KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "invalid_request_error, false",
    "authentication_error, false",
    "billing_error, false",
    "permission_error, false",
    "not_found_error, false",
    "request_too_large, false",
    "rate_limit_error, true",
    "timeout_error, true",
    "api_error, true",
    "overloaded_error, true",
    "error_of_next_year, true"
  })
  void anthropicsErrorsPassOrLastAsThoseOfSingleCalls(String type, boolean passing) {
    server.answer(
        """
        {"custom_id":"m-0","result":{"type":"errored","error":{"type":"error","error":\
        {"type":"%s","message":"Key %s is no good."},"request_id":"r"}}}"""
            .formatted(type, KEY));
    ModelException fault = fault(results(anthropic()).get("m-0"));
    assertThat(fault.isTransient()).isEqualTo(passing);
    assertThat(fault).hasMessageContaining("is no good").message().doesNotContain("0123456789");
  }

  @Test
  void anOutputThatAnthropicsFilterBlockedIsARefusalHereToo() {
    server.answer(
        """
        {"custom_id":"m-0","result":{"type":"errored","error":{"type":"error","error":\
        {"type":"invalid_request_error","message":"Output blocked by content filtering policy"}}}}""");
    ModelReply reply = results(anthropic()).get("m-0").read(HELLO);
    assertThat(reply.stopReason()).isEqualTo(StopReason.REFUSAL);
  }

  @Test
  void anthropicsLostBatchIsLookedForByTimeAndSizeAmongAllPages() {
    Instant when = Instant.parse("2026-11-25T12:00:00Z");
    server
        .answer(page(true, batch("new", "2026-11-25T14:00:00Z", 2), batch("big", when, 3)))
        .answer(page(true, batch("known", when, 2), batch("it", "2026-11-25T12:00:05.123456Z", 2)))
        .answer(page(true, batch("old", "2026-11-25T11:00:00Z", 2)));
    assertThat(anthropic().find("m", when, 2, Set.of("known")))
        .containsExactly(new FoundBatch("it", false));
    assertThat(server.nextRequest().getTarget()).isEqualTo("/v1/messages/batches?limit=100");
    assertThat(server.nextRequest().getTarget()).endsWith("?limit=100&after_id=big");
    assertThat(server.nextRequest().getTarget()).endsWith("?limit=100&after_id=it");
  }

  private static String batch(String id, Object created, int size) {
    return """
        {"id": "%s", "created_at": "%s", "request_counts": {"processing": %d, "succeeded": 1}}"""
        .formatted(id, created, size - 1);
  }

  private static String page(boolean more, String... batches) {
    JsonNode last = json(batches[batches.length - 1]);
    return "{\"data\": [%s], \"has_more\": %s, \"last_id\": %s}"
        .formatted(String.join(",", batches), more, last.get("id"));
  }
}
