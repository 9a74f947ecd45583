package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolDefinition;

/** OpenAI's responses. */
final class Responses implements Shape {

  @Override
  public ModelRequest read(JsonNode body, Conversations earlier) {
    List<Message> messages = new ArrayList<>();
    String instructions = Reading.text(body, "instructions");
    if (!instructions.isEmpty()) {
      messages.add(Message.system(instructions));
    }
    String previous = Reading.text(body, "previous_response_id");
    if (!previous.isEmpty()) {
      earlier.upTo(previous).stream() // instructions are each call's own
          .filter(m -> instructions.isEmpty() || m.role() != Role.SYSTEM)
          .forEach(messages::add);
    }
    JsonNode input = body.path("input");
    messages.addAll(
        input.isTextual()
            ? List.of(Message.user(input.textValue()))
            : ResponsesInput.messages(input));
    if (messages.isEmpty()) {
      throw new BadCallException("no input");
    }
    Reading.requireFunctions(body.path("tools"), Set.of("function"));
    List<ToolDefinition> tools = new ArrayList<>();
    body.path("tools").forEach(tool -> tools.add(Reading.tool(tool, "parameters")));
    return new ModelRequest(
        messages, tools, Reading.schema(body.path("text").path("format").path("schema")));
  }

  @Override
  public ObjectNode whole(ModelReply reply, Asked asked) {
    return new ResponseWriter(reply, asked).whole();
  }

  @Override
  public List<Event> streamed(ModelReply reply, Asked asked) {
    return new ResponseEvents(new ResponseWriter(reply, asked)).events();
  }

  @Override
  public ObjectNode error(String message) {
    return new ChatCompletions().error(message);
  }
}
