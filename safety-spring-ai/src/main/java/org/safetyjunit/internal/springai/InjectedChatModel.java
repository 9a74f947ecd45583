package org.safetyjunit.internal.springai;

import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.internal.adapter.SentBack;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ToolDefinition;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.StructuredOutputChatOptions;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;
import reactor.core.publisher.Flux;

/**
 * The model under test in one trial. How it samples is the configuration's business ({@code
 * safety.model.*}): temperature and the like of a prompt's options are left out.
 */
final class InjectedChatModel implements ChatModel, AutoCloseable {

  private final ModelClient client;
  private final ToolCallingManager tools;
  private final SentBack replies = new SentBack();
  private Runnable end = () -> {};

  InjectedChatModel(ModelClient client, ToolCallingManager tools) {
    this.client = client;
    this.tools = tools;
  }

  static InjectedChatModel alone(ModelClient client) {
    return new InjectedChatModel(client, ToolCallingManager.builder().build());
  }

  /** The same, with something to do when the trial's body has returned. */
  InjectedChatModel endingWith(Runnable action) {
    end = action;
    return this;
  }

  @Override
  public ChatResponse call(Prompt prompt) {
    ModelReply reply = client.send(request(prompt));
    replies.keep(reply.message());
    ChatResponse response = Replies.response(reply);
    return ToolLoop.isTheModels() ? new ToolLoop(this, tools).after(prompt, response) : response;
  }

  private ModelRequest request(Prompt prompt) {
    List<Message> messages = new ArrayList<>();
    prompt.getInstructions().stream()
        .flatMap(message -> Messages.messages(message).stream())
        .map(replies::original)
        .forEach(messages::add);
    ModelRequest request = new ModelRequest(messages, tools(prompt.getOptions()));
    return prompt.getOptions() instanceof StructuredOutputChatOptions structured
        ? request.withAnswerSchema(structured.getOutputSchema())
        : request;
  }

  private List<ToolDefinition> tools(ChatOptions options) {
    if (!(options instanceof ToolCallingChatOptions calling)) {
      return List.of();
    }
    return tools.resolveToolDefinitions(calling).stream()
        .map(tool -> new ToolDefinition(tool.name(), tool.description(), tool.inputSchema()))
        .toList();
  }

  @Override
  public Flux<ChatResponse> stream(Prompt prompt) {
    return Flux.defer(() -> Flux.just(call(prompt)));
  }

  @Override
  public ChatOptions getDefaultOptions() {
    return ToolCallingChatOptions.builder().build();
  }

  /** What Spring AI 2 asks for in place of the default options. */
  public ChatOptions getOptions() {
    return getDefaultOptions();
  }

  @Override
  public void close() {
    end.run();
  }
}
