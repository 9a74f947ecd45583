package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.ToolDefinition;

/** JSON that our types carry as text, made an object again for APIs that want one. */
final class JsonTexts {

  private JsonTexts() {}

  /**
   * A tool's parameters.
   *
   * @throws IllegalArgumentException if they are not a JSON object
   */
  static ObjectNode schema(ToolDefinition tool) {
    if (tool.parameters().isBlank()) {
      return Json.object().put("type", "object").set("properties", Json.object());
    }
    return object(tool.parameters(), "tool \"" + tool.name() + "\": its parameters are");
  }

  /**
   * The schema that the answer is to fit, if one is asked for.
   *
   * @throws IllegalArgumentException if it is not a JSON object
   */
  static Optional<ObjectNode> answerSchema(ModelRequest request) {
    return Optional.ofNullable(request.answerSchema())
        .map(schema -> object(schema, "the schema of the answer is"));
  }

  private static ObjectNode object(String json, String what) {
    try {
      if (Json.read(json) instanceof ObjectNode object) {
        return object;
      }
    } catch (IOException notJson) {
      // Told below.
    }
    throw new IllegalArgumentException(what + " no JSON object. Give a JSON Schema.");
  }

  /**
   * A call's arguments. What is no object travels as the one field of an object: nothing is lost.
   */
  static ObjectNode arguments(ToolCall call) {
    try {
      JsonNode arguments = Json.read(call.arguments());
      if (arguments instanceof ObjectNode object) {
        return object;
      }
    } catch (IOException notJson) {
      // Sent as it was written.
    }
    return call.arguments().isBlank()
        ? Json.object()
        : Json.object().put("unreadable_arguments", call.arguments());
  }
}
