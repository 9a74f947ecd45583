package org.safetyjunit.internal.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ToolCall;

/** LangChain4j's messages as ours. */
final class Messages {

  private Messages() {}

  /**
   * One message.
   *
   * @throws IllegalArgumentException if it holds anything but text
   */
  static Message message(ChatMessage message) {
    if (message instanceof SystemMessage system) {
      return Message.system(system.text());
    } else if (message instanceof UserMessage user) {
      return Message.user(text(user.contents()));
    } else if (message instanceof AiMessage ai) {
      return Message.assistant(orEmpty(ai.text()), orEmpty(ai.thinking()), calls(ai));
    } else if (message instanceof ToolExecutionResultMessage result) {
      return Message.toolResult(result.id(), text(result.contents()));
    }
    throw unknown("a message of type " + message.type());
  }

  private static List<ToolCall> calls(AiMessage message) {
    return message.toolExecutionRequests().stream().map(Messages::call).toList();
  }

  private static ToolCall call(ToolExecutionRequest call) {
    return new ToolCall(orEmpty(call.id()), call.name(), orEmpty(call.arguments()));
  }

  private static String text(List<Content> contents) {
    return contents.stream().map(Messages::text).collect(Collectors.joining("\n"));
  }

  private static String text(Content content) {
    if (content instanceof TextContent text) {
      return text.text();
    }
    throw unknown("content of type " + content.type());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static IllegalArgumentException unknown(String what) {
    return new IllegalArgumentException(
        "the application sends the model %s: a safety test can pass on text and tools only"
            .formatted(what));
  }
}
