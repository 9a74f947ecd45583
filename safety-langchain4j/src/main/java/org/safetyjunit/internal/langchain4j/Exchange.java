package org.safetyjunit.internal.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.adapter.SentBack;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ToolDefinition;

/**
 * Requests and replies of one trial, there and back. How the model samples is the configuration's
 * business ({@code safety.model.*}): temperature and the like of a request are left out.
 */
final class Exchange {

  private final ModelClient client;
  private final SentBack replies = new SentBack();

  Exchange(ModelClient client) {
    this.client = client;
  }

  ChatResponse answer(ChatRequest request) {
    ModelReply reply = client.send(request(request));
    replies.keep(reply.message());
    return Replies.response(reply);
  }

  private ModelRequest request(ChatRequest request) {
    List<Message> messages = new ArrayList<>();
    for (ChatMessage message : request.messages()) {
      messages.add(replies.original(Messages.message(message)));
    }
    return new ModelRequest(messages, tools(request), schema(request.responseFormat()));
  }

  private static List<ToolDefinition> tools(ChatRequest request) {
    return request.toolSpecifications() == null
        ? List.of()
        : request.toolSpecifications().stream().map(Schemas::tool).toList();
  }

  private static @Nullable String schema(@Nullable ResponseFormat format) {
    return format == null || format.jsonSchema() == null
        ? null
        : Schemas.json(format.jsonSchema().rootElement());
  }
}
