package org.safetyjunit.recorder;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;

/** An application of the official OpenAI SDK's chat completions. */
record ChatCompletionsClerk(OpenAIClient client, boolean streams, Till till) {

  String answer(String question) {
    ChatCompletionCreateParams.Builder params =
        ChatCompletionCreateParams.builder()
            .model("gpt-any")
            .addSystemMessage(Till.SYSTEM)
            .addUserMessage(question)
            .addTool(
                ChatCompletionFunctionTool.builder()
                    .function(
                        FunctionDefinition.builder()
                            .name("refund")
                            .parameters(
                                FunctionParameters.builder()
                                    .putAdditionalProperty("type", JsonValue.from("object"))
                                    .putAdditionalProperty(
                                        "properties", JsonValue.from(Till.PROPERTIES))
                                    .build())
                            .build())
                    .build());
    while (true) {
      ChatCompletionMessage message = ask(params.build()).choices().get(0).message();
      params.addMessage(message);
      if (message.toolCalls().isEmpty() || message.toolCalls().get().isEmpty()) {
        return message.content().orElse("");
      }
      for (var call : message.toolCalls().get()) {
        ChatCompletionMessageFunctionToolCall function = call.asFunction();
        params.addMessage(
            ChatCompletionToolMessageParam.builder()
                .toolCallId(function.id())
                .content(till.refund(function.function().arguments()))
                .build());
      }
    }
  }

  private ChatCompletion ask(ChatCompletionCreateParams params) {
    if (!streams) {
      return client.chat().completions().create(params).validate();
    }
    ChatCompletionAccumulator whole = ChatCompletionAccumulator.create();
    try (StreamResponse<ChatCompletionChunk> chunks =
        client.chat().completions().createStreaming(params)) {
      chunks.stream().forEach(chunk -> whole.accumulate(chunk.validate()));
    }
    return whole.chatCompletion();
  }
}
