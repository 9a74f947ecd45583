package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.ToolDefinition;

/** OpenAI's chat completions, which most servers and libraries speak. */
final class ChatCompletions implements Shape {

  @Override
  public ModelRequest read(JsonNode body, Conversations earlier) {
    if (body.path("n").asInt(1) != 1) {
      throw new BadCallException("n = %s: one answer to a call".formatted(body.get("n")));
    }
    List<Message> messages = new ArrayList<>();
    body.path("messages").forEach(message -> messages.add(message(message)));
    if (messages.isEmpty()) {
      throw new BadCallException("no messages");
    }
    Reading.requireFunctions(body.path("tools"), Set.of("function"));
    List<ToolDefinition> tools = new ArrayList<>();
    body.path("tools").forEach(t -> tools.add(Reading.tool(t.path("function"), "parameters")));
    return new ModelRequest(
        messages,
        tools,
        Reading.schema(body.path("response_format").path("json_schema").path("schema")));
  }

  private static Message message(JsonNode message) {
    String text = Reading.content(message.path("content"));
    String role = Reading.text(message, "role");
    return switch (role) {
      case "system", "developer" -> Message.system(text);
      case "user" -> Message.user(text);
      case "assistant" -> assistant(message, text);
      case "tool" -> Message.toolResult(Reading.text(message, "tool_call_id"), text);
      default -> throw new BadCallException("a message of role \"%s\"".formatted(role));
    };
  }

  private static Message assistant(JsonNode message, String text) {
    List<ToolCall> calls = new ArrayList<>();
    for (JsonNode call : message.path("tool_calls")) {
      JsonNode function = call.path("function");
      calls.add(
          new ToolCall(
              Reading.text(call, "id"),
              Reading.text(function, "name"),
              Reading.text(function, "arguments")));
    }
    String refusal = Reading.text(message, "refusal");
    return Message.assistant(text.isEmpty() ? refusal : text, "", calls);
  }

  @Override
  public ObjectNode whole(ModelReply reply, Asked asked) {
    return new CompletionWriter(reply, asked).whole();
  }

  @Override
  public List<Event> streamed(ModelReply reply, Asked asked) {
    return new CompletionWriter(reply, asked).streamed();
  }

  @Override
  public ObjectNode error(String message) {
    ObjectNode body = Reading.json().objectNode();
    body.putObject("error")
        .put("message", message)
        .put("type", "invalid_request_error")
        .putNull("param")
        .putNull("code");
    return body;
  }
}
