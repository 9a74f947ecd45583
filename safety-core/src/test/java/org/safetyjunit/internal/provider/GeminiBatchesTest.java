package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyjunit.internal.provider.FakeServer.json;

import java.util.HashMap;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeminiBatchesTest extends EngineTalk {

  private BatchEngine gemini() {
    return engine(new GeminiProvider(name -> KEY), "");
  }

  @Test
  void geminiGetsTheRequestsInTheCallAndTheirIdsAsMetadata() {
    server.answer("{\"name\": \"batches/1\", \"metadata\": {\"state\": \"BATCH_STATE_PENDING\"}}");
    assertThat(gemini().submit("m", two(gemini()))).isEqualTo("batches/1");
    RecordedRequest request = server.nextRequest();
    assertThat(request.getTarget()).isEqualTo("/v1beta/models/model-1:batchGenerateContent");
    assertThat(request.getHeaders().get("x-goog-api-key")).isEqualTo(KEY);
    GeminiWire wire = new GeminiWire();
    assertThat(json(request.getBody().utf8()))
        .isEqualTo(
            json(
                """
                {"batch": {"displayName": "m", "inputConfig": {"requests": {"requests": [
                  {"request": %s, "metadata": {"key": "m-0"}},
                  {"request": %s, "metadata": {"key": "m-1"}}]}}}}"""
                    .formatted(wire.leastRequest("Hello?"), wire.leastRequest("Ö \"quoted\"?"))));
  }

  @ParameterizedTest
  @CsvSource({
    "BATCH_STATE_PENDING, Running",
    "BATCH_STATE_RUNNING, Running",
    "JOB_STATE_RUNNING, Running",
    "BATCH_STATE_OF_NEXT_YEAR, Running",
    "BATCH_STATE_SUCCEEDED, Ended",
    "JOB_STATE_PARTIALLY_SUCCEEDED, Ended",
    "BATCH_STATE_CANCELLED, Ended",
    "BATCH_STATE_EXPIRED, Ended",
    "BATCH_STATE_FAILED, Failed"
  })
  void geminisStatesAreUnderstood(String state, String meaning) {
    server.answer(
        """
        {"name": "batches/1", "metadata": {"state": "%s", "batchStats": {"requestCount": "2"}}}"""
            .formatted(state));
    assertThat(gemini().look("batches/1").getClass().getSimpleName()).isEqualTo(meaning);
    assertThat(server.nextRequest().getTarget()).isEqualTo("/v1beta/batches/1");
  }

  @Test
  void aGeminiOperationThatIsDoneWithAnErrorHasFailed() {
    server.answer("{\"done\": true, \"error\": {\"code\": 8, \"message\": \"Quota.\"}}");
    BatchStatus status = gemini().look("batches/1");
    assertThat(((BatchStatus.Failed) status).fault()).hasMessageContaining("Quota.");
    assertThat(((BatchStatus.Failed) status).fault().isTransient()).isTrue();
  }

  @Test
  void geminisResultsAreFoundByTheirKeysWhereverTheOperationHoldsThem() {
    server.answer(
        """
        {"name": "batches/1", "metadata": {"state": "BATCH_STATE_SUCCEEDED",
          "output": {"inlinedResponses": {"inlinedResponses": [
            {"metadata": {"key": "m-1"}, "response": %s},
            {"metadata": {"key": "m-0"}, "error": {"code": 3, "message": "Bad."}}]}}},
         "done": true}"""
            .formatted(new GeminiWire().text("One.")));
    Map<String, BatchResult> results = new HashMap<>();
    gemini().results("batches/1", results::put);
    assertThat(results.get("m-1").read(HELLO).text()).isEqualTo("One.");
    assertThat(fault(results.get("m-0")).isTransient()).isFalse();
    assertThat(fault(results.get("m-0"))).hasMessageContaining("HTTP 400: Bad.");
  }

  @Test
  void geminisBatchIsCancelledByItsName() {
    server.answer("{}");
    gemini().cancel("batches/1");
    assertThat(server.nextRequest().getTarget()).isEqualTo("/v1beta/batches/1:cancel");
  }
}
