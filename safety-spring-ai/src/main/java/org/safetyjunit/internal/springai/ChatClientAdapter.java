package org.safetyjunit.internal.springai;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.safetyjunit.internal.extension.ModelAdapter;
import org.safetyjunit.model.ModelClient;
import org.springframework.ai.chat.client.ChatClient;

/** For tests that ask for a {@link ChatClient}: one without system prompt, tools or advisors. */
public final class ChatClientAdapter implements ModelAdapter<ChatClient> {

  /** For the service loader. */
  public ChatClientAdapter() {}

  @Override
  public Class<ChatClient> type() {
    return ChatClient.class;
  }

  @Override
  public ChatClient adapt(ModelClient client, ExtensionContext context) {
    return ChatClient.create(InjectedChatModel.alone(client));
  }
}
