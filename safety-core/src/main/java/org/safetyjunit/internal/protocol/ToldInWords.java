package org.safetyjunit.internal.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.ToolDefinition;

/** A conversation with tools, told in words: for a model that knows of no other. */
final class ToldInWords {

  private static final Pattern END_OF_RESULT = Pattern.compile("(?i)</(?=\\s*result)");

  private final List<Message> told = new ArrayList<>();
  private final Map<String, String> toolOfCall = new HashMap<>();

  private ToldInWords() {}

  /** The same request without tools; without any to tell of, it is left as it is. */
  static ModelRequest of(ModelRequest request) {
    boolean talksOfTools =
        !request.tools().isEmpty()
            || request.messages().stream()
                .anyMatch(m -> m.role() == Role.TOOL || !m.toolCalls().isEmpty());
    if (!talksOfTools) {
      return request;
    }
    ToldInWords words = new ToldInWords();
    List<Message> messages = new ArrayList<>(request.messages());
    if (!request.tools().isEmpty()) {
      words.told.add(Message.system(instructions(messages, request.tools())));
    }
    messages.forEach(words::tell);
    return new ModelRequest(words.told, List.of());
  }

  /** The operator's instructions, which are taken off the messages, and behind them ours. */
  private static String instructions(List<Message> messages, List<ToolDefinition> tools) {
    String ours = ToolBriefing.of(tools);
    return messages.get(0).role() == Role.SYSTEM
        ? messages.remove(0).text().stripTrailing() + "\n\n" + ours
        : ours;
  }

  private void tell(Message message) {
    switch (message.role()) {
      case SYSTEM -> told.add(message);
      case USER -> user(message.text());
      case ASSISTANT -> told.add(assistant(message));
      case TOOL -> user(result(message));
    }
  }

  /** Many servers want user and assistant to take turns. */
  private void user(String text) {
    Message last = told.isEmpty() ? null : told.get(told.size() - 1);
    if (last != null && last.role() == Role.USER) {
      told.set(told.size() - 1, Message.user(last.text() + "\n\n" + text));
    } else {
      told.add(Message.user(text));
    }
  }

  private Message assistant(Message message) {
    StringBuilder text = new StringBuilder(message.text());
    for (ToolCall call : message.toolCalls()) {
      toolOfCall.put(call.id(), call.name());
      text.append(text.isEmpty() ? "" : "\n\n");
      text.append("<call tool=\"%s\">%s</call>".formatted(call.name(), call.arguments()));
    }
    return new Message(
        Role.ASSISTANT, text.toString(), message.reasoning(), List.of(), null, message.opaque());
  }

  /** A result cannot end its own tag: it may hold text of strangers. */
  private String result(Message message) {
    return "<result tool=\"%s\">\n%s\n</result>"
        .formatted(
            toolOfCall.getOrDefault(String.valueOf(message.toolCallId()), "unknown"),
            END_OF_RESULT.matcher(message.text()).replaceAll("&lt;/"));
  }
}
