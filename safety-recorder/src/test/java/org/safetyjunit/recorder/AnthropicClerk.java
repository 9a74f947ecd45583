package org.safetyjunit.recorder;

import com.anthropic.client.AnthropicClient;
import com.anthropic.core.JsonValue;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.ContentBlock;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.anthropic.models.messages.ToolUseBlock;
import java.util.ArrayList;
import java.util.List;

/** An application of the official Anthropic SDK. */
record AnthropicClerk(AnthropicClient client, boolean streams, Till till) {

  String answer(String question) {
    MessageCreateParams.Builder params =
        MessageCreateParams.builder()
            .model("claude-any")
            .maxTokens(1000)
            .system(Till.SYSTEM)
            .addUserMessage(question)
            .addTool(
                Tool.builder()
                    .name("refund")
                    .inputSchema(
                        Tool.InputSchema.builder()
                            .properties(JsonValue.from(Till.PROPERTIES))
                            .build())
                    .build());
    while (true) {
      Message message = ask(params.build());
      params.addMessage(message);
      List<ContentBlockParam> results = new ArrayList<>();
      StringBuilder words = new StringBuilder();
      for (ContentBlock block : message.content()) {
        block.text().ifPresent(text -> words.append(text.text()));
        block.toolUse().ifPresent(call -> results.add(result(call)));
      }
      if (results.isEmpty()) {
        return words.toString();
      }
      params.addUserMessageOfContentBlockParams(results);
    }
  }

  private ContentBlockParam result(ToolUseBlock call) {
    return ContentBlockParam.ofToolResult(
        ToolResultBlockParam.builder()
            .toolUseId(call.id())
            .content(
                till.refund(
                    call._input()
                        .convert(com.fasterxml.jackson.databind.JsonNode.class)
                        .toString()))
            .build());
  }

  private Message ask(MessageCreateParams params) {
    if (!streams) {
      return client.messages().create(params).validate();
    }
    MessageAccumulator whole = MessageAccumulator.create();
    try (StreamResponse<RawMessageStreamEvent> events = client.messages().createStreaming(params)) {
      events.stream().forEach(event -> whole.accumulate(event.validate()));
    }
    return whole.message();
  }
}
