package org.safetyjunit.internal.langchain4j;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Set;

/** The model under test, asked and answering at once. */
final class InjectedChatModel implements ChatModel {

  private final Exchange exchange;

  InjectedChatModel(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    return exchange.answer(request);
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
  }
}
