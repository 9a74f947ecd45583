package org.safetyjunit.internal.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.safetyjunit.internal.extension.ModelAdapter;
import org.safetyjunit.model.ModelClient;

/** For tests that ask for a {@link ChatModel}. */
public final class ChatModelAdapter implements ModelAdapter<ChatModel> {

  /** For the service loader. */
  public ChatModelAdapter() {}

  @Override
  public Class<ChatModel> type() {
    return ChatModel.class;
  }

  @Override
  public ChatModel adapt(ModelClient client, ExtensionContext context) {
    return new InjectedChatModel(new Exchange(client));
  }
}
