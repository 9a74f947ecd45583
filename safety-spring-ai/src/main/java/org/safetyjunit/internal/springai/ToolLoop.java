package org.safetyjunit.internal.springai;

import java.util.Arrays;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.model.tool.ToolExecutionResult;

/**
 * Runs the tools that a reply calls and asks on: in Spring AI 1 a task of the chat model itself.
 */
final class ToolLoop {

  /** Spring AI 2 has its chat client do it, and has no such option any more. */
  private static final boolean THE_MODELS =
      Arrays.stream(ToolCallingChatOptions.class.getMethods())
          .anyMatch(method -> method.getName().equals("getInternalToolExecutionEnabled"));

  private final ChatModel model;
  private final ToolCallingManager tools;

  ToolLoop(ChatModel model, ToolCallingManager tools) {
    this.model = model;
    this.tools = tools;
  }

  static boolean isTheModels() {
    return THE_MODELS;
  }

  ChatResponse after(Prompt prompt, ChatResponse response) {
    boolean due =
        response.hasToolCalls()
            && prompt.getOptions() != null
            && ToolCallingChatOptions.isInternalToolExecutionEnabled(prompt.getOptions());
    if (!due) {
      return response;
    }
    ToolExecutionResult result = tools.executeToolCalls(prompt, response);
    return result.returnDirect()
        ? new ChatResponse(ToolExecutionResult.buildGenerations(result), response.getMetadata())
        : model.call(new Prompt(result.conversationHistory(), prompt.getOptions()));
  }
}
