package org.safetyjunit.internal.springai;

import java.util.List;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/** Our replies as Spring AI's. */
final class Replies {

  private Replies() {}

  static ChatResponse response(ModelReply reply) {
    ChatGenerationMetadata reason =
        ChatGenerationMetadata.builder().finishReason(reason(reply.stopReason())).build();
    ChatResponseMetadata metadata =
        ChatResponseMetadata.builder()
            .id(reply.id())
            .model(reply.model())
            .usage(usage(reply.usage()))
            .build();
    return new ChatResponse(List.of(new Generation(message(reply.message()), reason)), metadata);
  }

  private static AssistantMessage message(Message message) {
    return AssistantMessage.builder()
        .content(message.text())
        .toolCalls(message.toolCalls().stream().map(Replies::call).toList())
        .build();
  }

  private static AssistantMessage.ToolCall call(ToolCall call) {
    return new AssistantMessage.ToolCall(call.id(), "function", call.name(), call.arguments());
  }

  private static DefaultUsage usage(Usage usage) {
    return new DefaultUsage(
        Math.toIntExact(usage.inputTokens()), Math.toIntExact(usage.outputTokens()));
  }

  /** OpenAI's words, which most applications know. */
  private static String reason(StopReason reason) {
    return switch (reason) {
      case END -> "STOP";
      case TOOL_CALLS -> "TOOL_CALLS";
      case LENGTH -> "LENGTH";
      case REFUSAL, INPUT_BLOCKED -> "CONTENT_FILTER";
      case UNREADABLE, OTHER -> "OTHER";
    };
  }
}
