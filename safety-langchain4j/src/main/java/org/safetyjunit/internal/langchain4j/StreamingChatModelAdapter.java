package org.safetyjunit.internal.langchain4j;

import dev.langchain4j.model.chat.StreamingChatModel;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.safetyjunit.internal.extension.ModelAdapter;
import org.safetyjunit.model.ModelClient;

/** For tests that ask for a {@link StreamingChatModel}. */
public final class StreamingChatModelAdapter implements ModelAdapter<StreamingChatModel> {

  /** For the service loader. */
  public StreamingChatModelAdapter() {}

  @Override
  public Class<StreamingChatModel> type() {
    return StreamingChatModel.class;
  }

  @Override
  public StreamingChatModel adapt(ModelClient client, ExtensionContext context) {
    return new InjectedStreamingChatModel(new Exchange(client));
  }
}
