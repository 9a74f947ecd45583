package org.safetyjunit.internal.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;

/** Our replies as LangChain4j's. */
final class Replies {

  private Replies() {}

  static ChatResponse response(ModelReply reply) {
    return ChatResponse.builder()
        .aiMessage(message(reply.message()))
        .id(reply.id())
        .modelName(reply.model())
        .tokenUsage(usage(reply.usage()))
        .finishReason(reason(reply.stopReason()))
        .build();
  }

  private static AiMessage message(Message message) {
    AiMessage.Builder builder =
        AiMessage.builder()
            .toolExecutionRequests(message.toolCalls().stream().map(Replies::request).toList());
    if (!message.text().isEmpty() || message.toolCalls().isEmpty()) {
      builder.text(message.text());
    }
    if (!message.reasoning().isEmpty()) {
      builder.thinking(message.reasoning());
    }
    return builder.build();
  }

  private static ToolExecutionRequest request(ToolCall call) {
    return ToolExecutionRequest.builder()
        .id(call.id())
        .name(call.name())
        .arguments(call.arguments())
        .build();
  }

  private static TokenUsage usage(Usage usage) {
    return new TokenUsage(
        Math.toIntExact(usage.inputTokens()), Math.toIntExact(usage.outputTokens()));
  }

  private static FinishReason reason(StopReason reason) {
    return switch (reason) {
      case END -> FinishReason.STOP;
      case TOOL_CALLS -> FinishReason.TOOL_EXECUTION;
      case LENGTH -> FinishReason.LENGTH;
      case REFUSAL, INPUT_BLOCKED -> FinishReason.CONTENT_FILTER;
      case UNREADABLE, OTHER -> FinishReason.OTHER;
    };
  }
}
