package org.safetyjunit.internal.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.List;
import java.util.Set;

/** The model under test, whose answer comes in one piece, on the thread that asked. */
final class InjectedStreamingChatModel implements StreamingChatModel {

  private final Exchange exchange;

  InjectedStreamingChatModel(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
    ChatResponse response;
    try {
      response = exchange.answer(request);
    } catch (RuntimeException e) {
      handler.onError(e);
      return;
    }
    tell(response.aiMessage(), handler);
    handler.onCompleteResponse(response);
  }

  private static void tell(AiMessage message, StreamingChatResponseHandler handler) {
    if (message.thinking() != null) {
      handler.onPartialThinking(new PartialThinking(message.thinking()));
    }
    if (message.text() != null) {
      handler.onPartialResponse(message.text());
    }
    List<ToolExecutionRequest> calls = message.toolExecutionRequests();
    for (int i = 0; i < calls.size(); i++) {
      handler.onCompleteToolCall(new CompleteToolCall(i, calls.get(i)));
    }
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
  }
}
