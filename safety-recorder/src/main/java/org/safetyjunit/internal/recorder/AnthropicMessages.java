package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ToolDefinition;

/** Anthropic's messages. */
final class AnthropicMessages implements Shape {

  @Override
  public ModelRequest read(JsonNode body, Conversations earlier) {
    List<Message> messages = new ArrayList<>();
    String system = Reading.content(body.path("system"));
    if (!system.isEmpty()) {
      messages.add(Message.system(system));
    }
    body.path("messages").forEach(each -> messages.addAll(AnthropicInput.messages(each)));
    if (messages.isEmpty()) {
      throw new BadCallException("no messages");
    }
    Reading.requireFunctions(body.path("tools"), Set.of("custom"));
    List<ToolDefinition> tools = new ArrayList<>();
    body.path("tools").forEach(tool -> tools.add(Reading.tool(tool, "input_schema")));
    return new ModelRequest(messages, tools, schema(body));
  }

  private static @Nullable String schema(JsonNode body) {
    return Reading.schema(body.path("output_config").path("format").path("schema"));
  }

  @Override
  public ObjectNode whole(ModelReply reply, Asked asked) {
    return new AnthropicWriter(reply, asked).whole();
  }

  @Override
  public List<Event> streamed(ModelReply reply, Asked asked) {
    return new AnthropicWriter(reply, asked).streamed();
  }

  @Override
  public ObjectNode error(String message) {
    ObjectNode body = Reading.json().objectNode().put("type", "error");
    body.putObject("error").put("type", "invalid_request_error").put("message", message);
    return body;
  }
}
