package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyjunit.internal.provider.FakeServer.json;

import java.util.List;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Message.ReasoningShown;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;

@Tag("slow")
class OpenAiProviderTest extends ProviderContract {

  private final Wire wire = new OpenAiWire();

  @Override
  public ApiProvider provider(Function<String, String> environment) {
    return new OpenAiProvider(environment);
  }

  @Override
  public Wire wire() {
    return wire;
  }

  private ModelReply answered(String message, String finishReason) {
    server().answer(OpenAiWire.reply(message, finishReason));
    return ask("Hello?");
  }

  private ModelReply said(String content, String finishReason) {
    return answered(OpenAiWire.message(content), finishReason);
  }

  @ParameterizedTest
  @CsvSource({"stop, END", "length, LENGTH", "content_filter, REFUSAL", "abort, OTHER"})
  void everyFinishReasonHasItsMeaning(String word, StopReason reason) {
    ModelReply reply = said("Hi.", word);
    assertThat(reply.stopReason()).isEqualTo(reason);
    assertThat(reply.stopDetail()).isEqualTo(word);
    assertThat(reply.text()).isEqualTo("Hi.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "tool_calls", "function_call", ""})
  void aReplyWithToolCallsWaitsForThemWhateverTheServerCallsIt(String word) {
    ModelReply reply =
        answered(
            """
            {"content": null, "tool_calls": [
              {"type": "function", "function": {"name": "weather", "arguments": "{}"}}]}""",
            word);
    assertThat(reply.stopReason()).isEqualTo(StopReason.TOOL_CALLS);
  }

  @Test
  void aReplyThatSpeaksOfToolCallsAndHasNoneWaitsForNothing() {
    assertThat(said("Hi.", "tool_calls").stopReason()).isEqualTo(StopReason.OTHER);
  }

  @Test
  void callsWithoutIdsGetSomeAndGoBackWithThem() {
    String call = "{\"function\": {\"name\": \"weather\", \"arguments\": {\"days\": 2}}}";
    server()
        .answer(
            OpenAiWire.reply(
                "{\"content\": \"\", \"tool_calls\": [%s, %s]}".formatted(call, call), "stop"))
        .answer(wire.text("Sun."));
    ModelRequest first = ModelRequest.of(Message.user("Weather?"));
    Message calls = client(settings()).send(first).message();
    assertThat(calls.toolCalls())
        .containsExactly(
            new ToolCall("call-1-1", "weather", "{\"days\":2}"),
            new ToolCall("call-1-2", "weather", "{\"days\":2}"));
    client(settings()).send(first.plus(calls, Message.toolResult("call-1-1", "12")));
    server().nextBody();
    assertThat(server().nextBody().at("/messages/1/tool_calls").findValuesAsText("id"))
        .containsExactly("call-1-1", "call-1-2");
  }

  @Test
  void anIdThatTheServerUsedBeforeIsNotUsedAgain() {
    ToolCall call = new ToolCall("call_0", "weather", "{}");
    server().answer(wire.calls("", List.of(call)));
    ModelReply reply =
        client(settings())
            .send(
                ModelRequest.of(
                    Message.user("Weather?"),
                    Message.assistant("", "", List.of(call)),
                    Message.toolResult("call_0", "12")));
    assertThat(reply.message().toolCalls()).extracting(ToolCall::id).containsExactly("call_0-2");
  }

  @Test
  void callsInOtherShapesAreNotLost() {
    assertThat(
            answered(
                    """
                    {"content": null, "function_call": {"name": "weather", "arguments": ""}}""",
                    "function_call")
                .message()
                .toolCalls())
        .containsExactly(new ToolCall("call-1-1", "weather", "{}"));
    assertThat(
            answered(
                    """
                    {"tool_calls": [
                      {"id": "c", "type": "custom", "custom": {"name": "sh", "input": "ls -l"}}]}""",
                    "tool_calls")
                .message()
                .toolCalls())
        .containsExactly(new ToolCall("c", "sh", "ls -l"));
  }

  @Test
  void argumentsThatAreNotJsonAreKeptAsTheModelWroteThem() {
    server().answer(wire.calls("", List.of(new ToolCall("c", "weather", "{\"city\": "))));
    assertThat(ask("Weather?").message().toolCalls().get(0).arguments()).isEqualTo("{\"city\": ");
  }

  @Test
  void contentMayComeInParts() {
    ModelReply reply =
        answered(
            """
            {"content": [
              {"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}]},
              {"type": "text", "text": "Good "}, {"type": "text", "text": "day."}]}""",
            "stop");
    assertThat(reply.text()).isEqualTo("Good day.");
    assertThat(reply.message().reasoning()).isEqualTo("Hm.");
    ModelReply refusal =
        answered("{\"content\": [{\"type\": \"refusal\", \"refusal\": \"No.\"}]}", "stop");
    assertThat(refusal.stopReason()).isEqualTo(StopReason.REFUSAL);
    assertThat(refusal.text()).isEqualTo("No.");
  }

  @Test
  void thoughtsInTagsAreReasoning() {
    ModelReply reply = said("\n<think>\nHm, <b>.\n</think>\n\nHello.", "stop");
    assertThat(reply.message().reasoning()).isEqualTo("Hm, <b>.");
    assertThat(reply.text()).isEqualTo("Hello.");
    assertThat(said("<think></think>Hello.", "stop").message())
        .isEqualTo(Message.assistant("Hello.").withReasoningShown(ReasoningShown.WITHHELD));
  }

  @Test
  void thoughtsThatWereCutOffAreNoAnswer() {
    ModelReply reply = said("<think>First I", "length");
    assertThat(reply.message().reasoning()).isEqualTo("First I");
    assertThat(reply.text()).isEmpty();
    assertThat(reply.stopReason()).isEqualTo(StopReason.LENGTH);
  }

  @Test
  void tagsWithinAnAnswerArePartOfIt() {
    for (String text : List.of("I write <think>x</think>.", "<think>never closed", "x</think>y")) {
      assertThat(said(text, "stop").message())
          .isEqualTo(Message.assistant(text).withReasoningShown(ReasoningShown.WITHHELD));
    }
  }

  @Test
  void reasoningHasEitherOfTwoNames() {
    assertThat(answered("{\"content\": \"Hi\", \"reasoning\": \"Hm.\"}", "stop").message())
        .isEqualTo(Message.assistant("Hi", "Hm.", List.of()));
  }

  @Test
  void anEmptyReasoningGoesBackTooSinceServersAskForTheField() {
    server()
        .answer(
            OpenAiWire.reply(
                """
                {"role": "assistant", "content": "", "reasoning_content": "", "tool_calls": [
                  {"id": "c", "type": "function",
                   "function": {"name": "weather", "arguments": "{}"}}]}""",
                "tool_calls"))
        .answer(wire.text("Sun."));
    ModelRequest first = ModelRequest.of(Message.user("Weather?"));
    Message calls = client(settings()).send(first).message();
    client(settings()).send(first.plus(calls, Message.toolResult("c", "12")));
    server().nextBody();
    assertThat(server().nextBody().at("/messages/1/reasoning_content")).isEqualTo(json("\"\""));
  }

  @Test
  void reasoningOfAPlainAnswerStaysBehind() {
    server().answer(wire.text("Sun."));
    Message answer = Message.assistant("Hi.", "Hm.", List.of());
    client(settings()).send(ModelRequest.of(Message.user("Hi"), answer, Message.user("Weather?")));
    assertThat(server().nextBody().at("/messages/1"))
        .isEqualTo(json("{\"role\": \"assistant\", \"content\": \"Hi.\"}"));
  }

  @Test
  void anInputThatAFilterBlockedIsAReplyAndNoFault() {
    server()
        .answer(
            400,
            """
            {"error": {"message": "Filtered.", "code": "content_filter", "status": 400,
              "innererror": {"code": "ResponsibleAIPolicyViolation"}}}""")
        .answer(
            400,
            """
            {"error": {"message": "Flagged as against our usage policy.",
              "code": "invalid_prompt"}}""");
    for (int call = 0; call < 2; call++) {
      ModelReply reply = ask("Do harm.");
      assertThat(reply.stopReason()).isEqualTo(StopReason.INPUT_BLOCKED);
      assertThat(reply.message()).isEqualTo(Message.assistant(""));
      assertThat(reply.stopDetail()).containsAnyOf("content_filter: Filtered.", "usage policy");
    }
  }

  @Test
  void anEmptyAccountIsALastingFaultThoughItsStatusSaysOtherwise() {
    server()
        .answer(429, "{\"error\": {\"message\": \"Quota.\", \"code\": \"insufficient_quota\"}}");
    ModelException fault = failure();
    assertThat(fault.isTransient()).isFalse();
    assertThat(fault).hasMessageContaining("no credit left");
  }

  @Test
  void errorsInOtherShapesAreUnderstood() {
    server()
        .answer(400, "{\"error\": \"just words\"}")
        .answer(400, "{\"object\": \"error\", \"message\": \"just words\"}")
        .answer(400, "{\"detail\": \"just words\"}")
        .answer(400, "just words");
    for (int call = 0; call < 4; call++) {
      assertThat(failure()).hasMessageContaining("HTTP 400: just words. ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.openai.com/v1, max_completion_tokens",
    "https://eu.api.openai.com/v1, max_completion_tokens",
    "https://me.openai.azure.com/openai/v1, max_completion_tokens",
    "http://localhost:8080/v1, max_tokens",
    "https://api.openai.com.example/v1, max_tokens"
  })
  void theLimitIsCalledWhatTheServerCallsIt(String base, String field) {
    WireFormat format =
        new OpenAiProvider(name -> null)
            .format(
                new TestSettings().maxTokens(5).build(),
                new Wishes(false, false),
                new OpaqueParts("openai", "model-1"),
                HttpUrl.get(base));
    assertThat(format.request(ModelRequest.of(Message.user("Hi"))).path(field).intValue())
        .isEqualTo(5);
  }
}
