package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyjunit.internal.provider.FakeServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;

@Tag("slow")
class AnthropicProviderTest extends ProviderContract {

  private final Wire wire = new AnthropicWire();

  @Override
  public ApiProvider provider(Function<String, String> environment) {
    return new AnthropicProvider(environment);
  }

  @Override
  public Wire wire() {
    return wire;
  }

  private JsonNode sent(Message... messages) {
    server().answer(wire.text("Yes."));
    client(settings()).send(ModelRequest.of(messages));
    return server().nextBody().path("messages");
  }

  @ParameterizedTest
  @CsvSource({
    "end_turn, END",
    "stop_sequence, END",
    "max_tokens, LENGTH",
    "model_context_window_exceeded, LENGTH",
    "refusal, REFUSAL",
    "pause_turn, OTHER"
  })
  void everyStopReasonHasItsMeaning(String word, StopReason reason) {
    server().answer(wire.unknownStop("Hi.", word));
    ModelReply reply = ask("Hello?");
    assertThat(reply.stopReason()).isEqualTo(reason);
    assertThat(reply.stopDetail()).isEqualTo(word);
    assertThat(reply.text()).isEqualTo("Hi.");
  }

  @Test
  void aRefusalTellsItsCategoryAndExplanation() {
    server().answer(wire.refusal("About malware."));
    assertThat(ask("Do harm.").stopDetail()).isEqualTo("refusal: cyber: About malware.");
  }

  @Test
  void anOutputThatAFilterBlockedIsARefusal() {
    server().answer(400, wire.error("Output blocked by content filtering policy"));
    ModelReply reply = ask("Do harm.");
    assertThat(reply.stopReason()).isEqualTo(StopReason.REFUSAL);
    assertThat(reply.text()).isEmpty();
  }

  @Test
  void theVersionOfTheApiIsNamed() {
    server().answer(wire.text("Hi."));
    ask("Hello?");
    assertThat(server().nextRequest().getHeaders().get("anthropic-version"))
        .isEqualTo("2023-06-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/v1", "/v1/"})
  void theAddressMayEndWithTheVersionOrNot(String end) {
    server().answer(wire.text("Hi."));
    client(settings().baseUrl(server().url() + end)).ask("Hello?");
    assertThat(server().nextRequest().getUrl().encodedPath()).isEqualTo("/v1/messages");
  }

  @Test
  void anAnswerOfAnotherModelIsNoReplyOfTheConfiguredOne() {
    server()
        .answer(
            """
            {"type": "message", "model": "asked", "content": [], "stop_reason": "end_turn",
             "usage": {"input_tokens": 1, "output_tokens": 1, "iterations": [
               {"type": "message", "model": "asked"},
               {"type": "fallback_message", "model": "answered"}]}}""");
    ModelException fault = failure();
    assertThat(fault.isTransient()).isFalse();
    assertThat(fault)
        .hasMessageContaining("another model answer: \"answered\" instead of \"model-1\"");
  }

  @Test
  void withoutInstructionsTheToolsAreWhatIsCached() {
    server().answer(wire.text("Hi."));
    client(settings().other("promptCache", "true"))
        .send(
            ModelRequest.of(Message.user("Hi"))
                .withTools(List.of(ProviderTalk.WEATHER, ProviderTalk.WEATHER)));
    JsonNode tools = server().nextBody().path("tools");
    assertThat(tools.at("/0/cache_control").isMissingNode()).isTrue();
    assertThat(tools.at("/1/cache_control/type").asText()).isEqualTo("ephemeral");
  }

  @Test
  void wordsBetweenThoughtsAndCallsKeepTheirPlaceWhenTheyGoBack() {
    String blocks =
        """
        [{"type": "thinking", "thinking": "One.", "signature": "a"},
         {"type": "text", "text": "First."},
         {"type": "tool_use", "id": "t1", "name": "weather", "input": {"days": 1.50}},
         {"type": "thinking", "thinking": "Two.", "signature": "b"},
         {"type": "text", "text": "Sec", "citations": []}, {"type": "text", "text": "ond."},
         {"type": "server_thing", "data": [1]}]""";
    server().answer(AnthropicWire.reply(blocks, "tool_use")).answer(wire.text("Yes."));
    ModelRequest first = ModelRequest.of(Message.user("Weather?"));
    Message reply = client(settings()).send(first).message();
    assertThat(reply.text()).isEqualTo("First.\nSecond.");
    assertThat(reply.reasoning()).isEqualTo("One.\n\nTwo.");
    client(settings()).send(first.plus(reply, Message.toolResult("t1", "12")));
    server().nextBody();
    assertThat(server().nextBody().at("/messages/1/content")).isEqualTo(json(blocks));
  }

  @Test
  void aMessageThatNoPartOfIsLostCarriesNothingOpaque() {
    server().answer(wire.calls("Let me see.", ProviderTalk.TWO_CALLS));
    assertThat(ask("Weather?").message().opaque()).isNull();
  }

  @Test
  void resultsOfOneRoundAreOneMessage() {
    JsonNode sent =
        sent(
            Message.user("Weather?"),
            Message.assistant("", "", ProviderTalk.TWO_CALLS),
            Message.toolResult("call_a", "12"),
            Message.toolResult("call_b", "13"),
            Message.user("And?"));
    assertThat(sent.size()).isEqualTo(4);
    assertThat(sent.at("/2/content").size()).isEqualTo(2);
    assertThat(sent.at("/3/content").asText()).isEqualTo("And?");
  }

  @Test
  void emptyAnswersAreLeftOutSinceTheApiRefusesThem() {
    JsonNode sent = sent(Message.user("Hi"), Message.assistant("  "), Message.user("Hello?"));
    assertThat(sent)
        .isEqualTo(
            json(
                "[{\"role\":\"user\",\"content\":\"Hi\"},{\"role\":\"user\",\"content\":\"Hello?\"}]"));
  }

  @Test
  void callsFromElsewhereAreMadeFitForTheApi() {
    JsonNode sent =
        sent(
            Message.user("Weather?"),
            Message.assistant(
                "", "", List.of(new ToolCall("functions.weather:0", "weather", "{\"city"))),
            Message.toolResult("functions.weather:0", "12"));
    assertThat(sent.at("/1/content/0/id").asText()).isEqualTo("functions_weather_0");
    assertThat(sent.at("/2/content/0/tool_use_id").asText()).isEqualTo("functions_weather_0");
    assertThat(sent.at("/1/content/0/input"))
        .isEqualTo(json("{\"unreadable_arguments\": \"{\\\"city\"}"));
  }

  @Test
  void aSummaryOfTheReasoningCanBeAskedFor() {
    server().answer(wire.text("Hi."));
    client(settings().extra("thinking", "{\"type\":\"adaptive\",\"display\":\"summarized\"}"))
        .ask("Hello?");
    assertThat(server().nextBody().at("/thinking/display").asText()).isEqualTo("summarized");
  }
}
