package org.safetyjunit.internal.springai;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.safetyjunit.internal.extension.ModelAdapter;
import org.safetyjunit.model.ModelClient;
import org.springframework.ai.chat.model.ChatModel;

/** For tests that ask for a {@link ChatModel}; the application's beans get it as well. */
public final class ChatModelAdapter implements ModelAdapter<ChatModel> {

  /** For the service loader. */
  public ChatModelAdapter() {}

  @Override
  public Class<ChatModel> type() {
    return ChatModel.class;
  }

  @Override
  public ChatModel adapt(ModelClient client, ExtensionContext context) {
    return SpringTests.has(context)
        ? Beans.of(context).inject(client)
        : InjectedChatModel.alone(client);
  }
}
