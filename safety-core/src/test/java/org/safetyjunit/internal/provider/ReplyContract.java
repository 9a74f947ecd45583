package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.safetyjunit.internal.provider.FakeServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Message.ReasoningShown;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;

/** How every provider understands what a model answered, and carries a conversation on. */
interface ReplyContract extends ProviderTalk {

  @Test
  default void aPlainReplyArrivesWithAllThatIsReportedAboutIt() {
    server().answer(wire().text("Guten Tag. ☀"));
    ModelReply reply = ask("Hello?");
    assertThat(reply.message())
        .isEqualTo(Message.assistant("Guten Tag. ☀").withReasoningShown(ReasoningShown.WITHHELD));
    assertThat(reply.stopReason()).isEqualTo(StopReason.END);
    assertThat(reply.stopDetail()).isNotEmpty();
    assertThat(reply.usage()).isEqualTo(new Usage(12, 7, 4, 3));
    assertThat(reply.model()).isEqualTo("model-1-2026");
    assertThat(reply.id()).isEqualTo("reply-1");
  }

  @Test
  default void parallelToolCallsAndTheirResultsMakeTheRound() {
    server().answer(wire().calls("Let me see.", TWO_CALLS)).answer(wire().text("Sun."));
    ModelClient client = client(settings());
    ModelRequest first = ModelRequest.of(Message.user("Weather?")).withTools(List.of(WEATHER));
    ModelReply calls = client.send(first);
    assertThat(calls.stopReason()).isEqualTo(StopReason.TOOL_CALLS);
    assertThat(calls.text()).isEqualTo("Let me see.");
    assertThat(calls.message().toolCalls()).isEqualTo(TWO_CALLS);

    ModelReply last =
        client.send(
            first.plus(
                calls.message(),
                Message.toolResult("call_a", "12 °C"),
                Message.toolResult("call_b", "")));
    assertThat(last.text()).isEqualTo("Sun.");
    assertThat(wire().sentTools(server().nextBody()))
        .containsExactly(entry("weather", json(WEATHER.parameters())));
    JsonNode second = server().nextBody();
    assertThat(wire().sentBack(second))
        .isEqualTo(wire().toSendBack(wire().calls("Let me see.", TWO_CALLS)));
    assertThat(wire().sentResults(second))
        .containsExactly(entry("call_a", "12 °C"), entry("call_b", ""));
  }

  @Test
  default void reasoningIsKeptApartAndGoesBackUntouchedInAToolLoop() {
    String reply = wire().reasoningAndCalls("Bonn first.", TWO_CALLS);
    server().answer(reply).answer(wire().text("Sun."));
    ModelClient client = client(settings());
    ModelRequest first = ModelRequest.of(Message.user("Weather?")).withTools(List.of(WEATHER));
    Message calls = client.send(first).message();
    assertThat(calls.reasoning()).isEqualTo("Bonn first.");
    assertThat(calls.text()).isEmpty();
    assertThat(calls.toolCalls()).isEqualTo(TWO_CALLS);
    assertThat(calls.opaque()).isNotNull();

    client.send(
        first.plus(calls, Message.toolResult("call_a", "12"), Message.toolResult("call_b", "13")));
    server().nextBody();
    assertThat(wire().sentBack(server().nextBody())).isEqualTo(wire().toSendBack(reply));
  }

  @Test
  default void itIsSaidHowMuchReasoningIsShown() {
    server()
        .answer(wire().withoutUsage("Hi."))
        .answer(wire().withheldReasoning("Hi."))
        .answer(wire().reasoningAndCalls("Bonn first.", TWO_CALLS));
    assertThat(ask("?").message().reasoningShown()).isEqualTo(ReasoningShown.NOT_ASKED);
    Message withheld = ask("?").message();
    assertThat(withheld.reasoningShown()).isEqualTo(ReasoningShown.WITHHELD);
    assertThat(withheld.reasoning()).isEmpty();
    assertThat(ask("?").message().reasoningShown()).isEqualTo(wire().shownReasoning());
  }

  @Test
  default void itIsSaidWhetherReasoningWasAskedFor() {
    if (!wire().askForReasoning().isEmpty()) {
      server()
          .answer(wire().withoutUsage("Hi."))
          .answer(wire().withheldReasoning("Hi."))
          .answer(wire().reasoningAndCalls("Bonn first.", TWO_CALLS));
      ModelClient client = client(settings().other("reasoning", "summarized"));
      ModelRequest request = ModelRequest.of(Message.user("?"));
      assertThat(client.send(request).message().reasoningShown()).isEqualTo(ReasoningShown.ASKED);
      assertThat(client.send(request).message().reasoningShown())
          .isEqualTo(ReasoningShown.WITHHELD);
      assertThat(client.send(request).message().reasoningShown())
          .isEqualTo(ReasoningShown.SUMMARIZED);
    }
  }

  @Test
  default void argumentsWithoutEndAreNoReply() {
    String endless = "{\"city\":\"" + "x".repeat(Dialect.LONGEST_ARGUMENTS) + "\"}";
    server().answer(wire().calls("", List.of(new ToolCall("a", "weather", endless))));
    assertThat(failure()).hasMessageContaining("arguments have 1048587 characters");
  }

  @Test
  default void aKeyThatTheServerRepeatsReachesNoTranscript() {
    server()
        .answer(
            wire()
                .calls(
                    "You sent " + KEY,
                    List.of(new ToolCall("a", "weather", "{\"city\":\"" + KEY + "\"}"))));
    ModelReply reply = ask("?");
    assertThat(reply.text()).isEqualTo("You sent [key]");
    assertThat(reply.message().toString()).doesNotContain(KEY);
  }

  @Test
  default void whatOnlyOneModelUnderstandsIsNotSentToAnother() {
    server().answer(wire().reasoningAndCalls("Bonn first.", TWO_CALLS)).answer(wire().text("Sun."));
    ModelRequest first = ModelRequest.of(Message.user("Weather?")).withTools(List.of(WEATHER));
    Message calls = client(settings()).send(first).message();
    client(settings().model("model-2"))
        .send(
            first.plus(
                calls, Message.toolResult("call_a", "12"), Message.toolResult("call_b", "13")));
    server().nextBody();
    String second = server().nextBody().toString();
    assertThat(second).contains("Köln").doesNotContain("Bonn first.", "OPAQUE");
  }

  @Test
  default void aMessageThatTheAppRewroteIsSentAsRewritten() {
    server().answer(wire().reasoningAndCalls("Bonn first.", TWO_CALLS)).answer(wire().text("Sun."));
    ModelRequest first = ModelRequest.of(Message.user("Weather?")).withTools(List.of(WEATHER));
    ModelClient client = client(settings());
    String opaque = client.send(first).message().opaque();
    ToolCall other = new ToolCall("call_a", "weather", "{\"city\":\"Mainz\"}");
    Message rewritten = Message.assistant("", "", List.of(other)).withOpaque(opaque);
    client.send(first.plus(rewritten, Message.toolResult("call_a", "12")));
    server().nextBody();
    assertThat(server().nextBody().toString()).contains("Mainz").doesNotContain("Bonn");
  }

  @Test
  default void instructionsGoWhereTheApiWantsThem() {
    server().answer(wire().text("Yes."));
    client(settings()).send(ModelRequest.of(Message.system("Be kind."), Message.user("Hi")));
    assertThat(wire().sentInstructions(server().nextBody())).isEqualTo("Be kind.");
  }

  @Test
  default void aRefusalIsAReply() {
    server().answer(wire().refusal("I can't help with that."));
    ModelReply reply = ask("Do harm.");
    assertThat(reply.stopReason()).isEqualTo(StopReason.REFUSAL);
    assertThat(reply.text() + reply.stopDetail()).contains("I can't help with that.");
  }

  @Test
  default void aReplyThatWasCutOffSaysSo() {
    server().answer(wire().cutOff("Once upon a"));
    ModelReply reply = ask("Tell me a story.");
    assertThat(reply.stopReason()).isEqualTo(StopReason.LENGTH);
    assertThat(reply.text()).isEqualTo("Once upon a");
  }

  @Test
  default void anUnknownReasonToStopDoesNotLoseTheReply() {
    server().answer(wire().unknownStop("Hello.", "brand_new_reason"));
    ModelReply reply = ask("Hello?");
    assertThat(reply.stopReason()).isEqualTo(StopReason.OTHER);
    assertThat(reply.stopDetail()).contains("brand_new_reason");
    assertThat(reply.text()).isEqualTo("Hello.");
  }

  @Test
  default void anEmptyAnswerIsAnAnswer() {
    server().answer(wire().text(""));
    ModelReply reply = ask("Hello?");
    assertThat(reply.text()).isEmpty();
    assertThat(reply.stopReason()).isEqualTo(StopReason.END);
  }

  @Test
  default void usageThatIsNotReportedIsNone() {
    server().answer(wire().withoutUsage("Hello."));
    assertThat(ask("Hello?").usage()).isEqualTo(Usage.NONE);
  }

  @Test
  default void callsWithTheSameIdAreToldApartTheSameWayEachTime() {
    ToolCall call = new ToolCall("x", "weather", "{}");
    String reply = wire().calls("", List.of(call, call, call));
    server().answer(reply).answer(reply);
    List<ToolCall> once = ask("Weather?").message().toolCalls();
    assertThat(once).extracting(ToolCall::id).containsExactly("x", "x-2", "x-3");
    assertThat(ask("Weather?").message().toolCalls()).isEqualTo(once);
  }
}
