package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyjunit.internal.provider.FakeServer.json;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;

@Tag("slow")
class OpenAiResponsesProviderTest extends ProviderContract {

  private final Wire wire = new ResponsesWire();

  @Override
  public ApiProvider provider(Function<String, String> environment) {
    return new OpenAiResponsesProvider(environment);
  }

  @Override
  public Wire wire() {
    return wire;
  }

  private ModelReply answered(String output, String status, String incompleteReason) {
    server().answer(ResponsesWire.reply(output, status, incompleteReason));
    return ask("Hello?");
  }

  @Test
  void aReplyThatAFilterCutOffIsARefusal() {
    ModelReply reply =
        answered("[" + ResponsesWire.message("First,") + "]", "incomplete", "content_filter");
    assertThat(reply.stopReason()).isEqualTo(StopReason.REFUSAL);
    assertThat(reply.stopDetail()).isEqualTo("incomplete: content_filter");
    assertThat(reply.text()).isEqualTo("First,");
  }

  @Test
  void anUnknownStatusDoesNotLoseTheReply() {
    ModelReply reply = answered("[" + ResponsesWire.message("Hi.") + "]", "half_done", "");
    assertThat(reply.stopReason()).isEqualTo(StopReason.OTHER);
    assertThat(reply.stopDetail()).isEqualTo("half_done");
    assertThat(reply.text()).isEqualTo("Hi.");
  }

  @Test
  void severalMessagesAreOneAnswerAndKnownToolsOfTheServerLeaveNoTrace() {
    ModelReply reply =
        answered(
            "[%s, {\"type\": \"web_search_call\", \"id\": \"ws\"}, %s]"
                .formatted(ResponsesWire.message("One."), ResponsesWire.message("Two.")),
            "completed",
            "");
    assertThat(reply.text()).isEqualTo("One.\nTwo.");
    assertThat(reply.stopReason()).isEqualTo(StopReason.END);
  }

  @Test
  void reasoningInWordsIsReasoning() {
    ModelReply reply =
        answered(
            """
            [{"type": "reasoning", "summary": [{"text": "Short."}],
              "content": [{"type": "reasoning_text", "text": "Long."}]}, %s]"""
                .formatted(ResponsesWire.message("Hi.")),
            "completed",
            "");
    assertThat(reply.message().reasoning()).isEqualTo("Short.\n\nLong.");
    assertThat(reply.text()).isEqualTo("Hi.");
  }

  @Test
  void reasoningThatWasNotEncryptedStaysBehindSinceNothingIsStored() {
    String call =
        """
        {"type": "function_call", "id": "fc_1", "call_id": "c", "name": "weather",
         "arguments": "{}"}""";
    server()
        .answer(
            ResponsesWire.reply(
                "[{\"type\": \"reasoning\", \"id\": \"rs_1\", \"summary\": []}, " + call + "]",
                "completed",
                ""))
        .answer(wire.text("Sun."));
    ModelRequest first = ModelRequest.of(Message.user("Weather?"));
    Message calls = client(settings()).send(first).message();
    client(settings()).send(first.plus(calls, Message.toolResult("c", "12")));
    server().nextBody();
    assertThat(wire.sentBack(server().nextBody())).isEqualTo(json("[" + call + "]"));
  }

  @Test
  void callsFromElsewhereAreWrittenAnew() {
    server().answer(wire.text("Sun."));
    client(settings())
        .send(
            ModelRequest.of(
                Message.user("Weather?"),
                Message.assistant("Wait.", "Hm.", List.of(new ToolCall("c", "weather", "{}"))),
                Message.toolResult("c", "12")));
    assertThat(server().nextBody().path("input"))
        .isEqualTo(
            json(
                """
                [{"role": "user", "content": "Weather?"},
                 {"role": "assistant", "content": "Wait."},
                 {"type": "function_call", "call_id": "c", "name": "weather", "arguments": "{}"},
                 {"type": "function_call_output", "call_id": "c", "output": "12"}]"""));
  }

  @Test
  void aResponseThatFailedIsAFaultWithItsError() {
    server()
        .answer(
            """
            {"status": "failed", "output": [],
             "error": {"code": "server_error", "message": "It broke."}}""");
    ModelException fault = failure();
    assertThat(fault.isTransient()).isTrue();
    assertThat(fault).hasMessageContaining("It broke.");
  }

  @Test
  void aPromptThatWasFlaggedIsAReplyAndNoFault() {
    server()
        .answer(
            """
            {"status": "failed", "output": [], "error": {"code": "invalid_prompt",
              "message": "The prompt was flagged."}}""");
    assertThat(ask("Do harm.").stopReason()).isEqualTo(StopReason.INPUT_BLOCKED);
  }

  @Test
  void aModelThatDoesNotReasonIsAskedForNoReasoningByASetting() {
    server()
        .answer(400, wire.error("Encrypted content is not supported with this model."))
        .answer(wire.text("Hi."));
    assertThat(failure()).hasMessageContaining("set safety.model.mine.extra.include to []");
    client(settings().extra("include", "[]")).ask("Hello?");
    server().nextBody();
    assertThat(server().nextBody().path("include")).isEqualTo(json("[]"));
  }

  @Test
  void whatWouldStoreOrStreamIsNotForTheUserToSet() {
    assertThat(
            new ResponsesFormat(
                    new TestSettings().build(), new Wishes(false, false), new OpaqueParts("x", "y"))
                .reserved())
        .contains("store", "stream", "background", "previous_response_id");
  }
}
