package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.safetyjunit.internal.provider.FakeServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;

@Tag("slow")
class GeminiProviderTest extends ProviderContract {

  private final Wire wire = new GeminiWire();

  @Override
  public ApiProvider provider(Function<String, String> environment) {
    return new GeminiProvider(environment);
  }

  @Override
  public Wire wire() {
    return wire;
  }

  @ParameterizedTest
  @CsvSource({
    "STOP, END",
    "MAX_TOKENS, LENGTH",
    "SAFETY, REFUSAL",
    "RECITATION, REFUSAL",
    "BLOCKLIST, REFUSAL",
    "PROHIBITED_CONTENT, REFUSAL",
    "SPII, REFUSAL",
    "LANGUAGE, OTHER",
    "OTHER, OTHER",
    "MALFORMED_FUNCTION_CALL, OTHER",
    "UNEXPECTED_TOOL_CALL, OTHER",
    "TOO_MANY_TOOL_CALLS, OTHER"
  })
  void everyFinishReasonHasItsMeaningWithContentAndWithout(String word, StopReason reason) {
    server()
        .answer(wire.unknownStop("Hi.", word))
        .answer("{\"candidates\": [{\"finishReason\": \"" + word + "\"}]}");
    ModelReply whole = ask("Hello?");
    assertThat(whole.stopReason()).isEqualTo(reason);
    assertThat(whole.stopDetail()).isEqualTo(word);
    assertThat(whole.text()).isEqualTo("Hi.");
    ModelReply empty = ask("Hello?");
    assertThat(empty.stopReason()).isEqualTo(reason);
    assertThat(empty.text()).isEmpty();
  }

  @Test
  void anInputThatAFilterBlockedIsAReplyAndNoFault() {
    server()
        .answer(
            """
            {"promptFeedback": {"blockReason": "PROHIBITED_CONTENT", "blockReasonMessage": "No."},
             "usageMetadata": {"promptTokenCount": 9}, "modelVersion": "m"}""");
    ModelReply reply = ask("Do harm.");
    assertThat(reply.stopReason()).isEqualTo(StopReason.INPUT_BLOCKED);
    assertThat(reply.stopDetail()).isEqualTo("PROHIBITED_CONTENT: No.");
    assertThat(reply.message()).isEqualTo(Message.assistant(""));
    assertThat(reply.usage().inputTokens()).isEqualTo(9);
    assertThat(reply.model()).isEqualTo("m");
  }

  @Test
  void callsWithoutIdsGetSomeOfOursWhichTheServerNeverSees() {
    String parts =
        """
        [{"functionCall": {"name": "weather", "args": {"city": "Bonn"}},
          "thoughtSignature": "SIGNED"},
         {"functionCall": {"name": "time"}}]""";
    server().answer(GeminiWire.reply(parts, "STOP")).answer(wire.text("Sun."));
    ModelRequest first = ModelRequest.of(Message.user("Weather?"));
    Message calls = client(settings()).send(first).message();
    assertThat(calls.toolCalls())
        .containsExactly(
            new ToolCall("call-1-1", "weather", "{\"city\":\"Bonn\"}"),
            new ToolCall("call-1-2", "time", "{}"));
    client(settings())
        .send(
            first.plus(
                calls, Message.toolResult("call-1-1", "12"), Message.toolResult("call-1-2", "9")));
    server().nextBody();
    JsonNode second = server().nextBody();
    assertThat(second.at("/contents/1/parts")).isEqualTo(json(parts));
    assertThat(second.at("/contents/2/parts"))
        .isEqualTo(
            json(
                """
                [{"functionResponse": {"name": "weather", "response": {"output": "12"}}},
                 {"functionResponse": {"name": "time", "response": {"output": "9"}}}]"""));
  }

  @Test
  void anIdThatTheServerUsedTwiceGoesBackAsTheServerKnowsIt() {
    ToolCall call = new ToolCall("x", "weather", "{}");
    server().answer(wire.calls("", List.of(call, call))).answer(wire.text("Sun."));
    ModelRequest first = ModelRequest.of(Message.user("Weather?"));
    Message calls = client(settings()).send(first).message();
    client(settings())
        .send(first.plus(calls, Message.toolResult("x", "1"), Message.toolResult("x-2", "2")));
    server().nextBody();
    assertThat(server().nextBody().path("contents").findValuesAsText("id"))
        .containsExactly("x", "x", "x", "x");
  }

  @Test
  void callsFromElsewhereGoWithoutTheirIds() {
    server().answer(wire.text("Sun."));
    client(settings())
        .send(
            ModelRequest.of(
                Message.user("Weather?"),
                Message.assistant("", "", List.of(new ToolCall("c", "weather", "{\"days\": 2}"))),
                Message.toolResult("c", "12"),
                Message.assistant(""),
                Message.user("And?")));
    assertThat(server().nextBody().path("contents"))
        .isEqualTo(
            json(
                """
                [{"role": "user", "parts": [{"text": "Weather?"}]},
                 {"role": "model", "parts": [
                   {"functionCall": {"name": "weather", "args": {"days": 2}}}]},
                 {"role": "user", "parts": [
                   {"functionResponse": {"name": "weather", "response": {"output": "12"}}}]},
                 {"role": "user", "parts": [{"text": "And?"}]}]"""));
  }

  @Test
  void aResultThatAnswersNoCallIsAnErrorOfTheApp() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                client(settings())
                    .send(ModelRequest.of(Message.user("Hi"), Message.toolResult("c", "12"))))
        .withMessageContaining("\"c\"");
  }

  @Test
  void signaturesOfAPlainAnswerGoBackToo() {
    String parts = "[{\"text\": \"Hello.\", \"thoughtSignature\": \"SIGNED\"}]";
    server().answer(GeminiWire.reply(parts, "STOP")).answer(wire.text("Bye."));
    ModelRequest first = ModelRequest.of(Message.user("Hello?"));
    Message answer = client(settings()).send(first).message();
    client(settings()).send(first.plus(answer, Message.user("Bye!")));
    server().nextBody();
    assertThat(server().nextBody().at("/contents/1/parts")).isEqualTo(json(parts));
  }

  @Test
  void anExtraObjectJoinsTheOneThatIsThere() {
    server().answer(wire.text("Hi."));
    client(
            settings()
                .temperature(0.5)
                .extra("generationConfig", "{\"thinkingConfig\": {\"includeThoughts\": true}}"))
        .ask("Hello?");
    assertThat(server().nextBody().path("generationConfig"))
        .isEqualTo(json("{\"temperature\": 0.5, \"thinkingConfig\": {\"includeThoughts\": true}}"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', model-1, /v1beta/models/model-1:generateContent",
    "/v1, models/model-1, /v1/models/model-1:generateContent",
    "/proxy/v1beta/, tunedModels/mine, /proxy/v1beta/tunedModels/mine:generateContent"
  })
  void theModelIsPartOfTheAddress(String end, String model, String path) {
    server().answer(wire.text("Hi."));
    client(settings().baseUrl(server().url() + end).model(model)).ask("Hello?");
    assertThat(server().nextRequest().getUrl().encodedPath()).isEqualTo(path);
  }

  @Test
  void aWrongKeyIsToldAsSuchThoughItsStatusSaysOtherwise() {
    server()
        .answer(
            400,
            """
            {"error": {"code": 400, "message": "API key not valid.", "status": "INVALID_ARGUMENT",
              "details": [{"reason": "API_KEY_INVALID"}]}}""");
    assertThat(failure()).hasMessageContaining("Check the key in MY_KEY");
  }

  @Test
  void theWaitInsideAnErrorIsPassedOn() {
    server()
        .answer(
            429,
            """
            {"error": {"code": 429, "message": "Slow.", "status": "RESOURCE_EXHAUSTED", "details": [
              {"@type": "type.googleapis.com/google.rpc.QuotaFailure"},
              {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "37.5s"}]}}""");
    ModelException fault = failure();
    assertThat(fault.retryAfter()).contains(Duration.ofMillis(37_500));
  }
}
