package org.safetyjunit.internal.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.model.ToolDefinition;

/** Gives arguments that came as strings the types that their tool declares. */
final class ArgumentTypes {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ArgumentTypes() {}

  /** The arguments of a call; what does not fit is left for the tool to complain of. */
  static String of(ReadReply.Call call, List<ToolDefinition> tools) {
    if (!call.untyped()) {
      return call.arguments();
    }
    JsonNode schema =
        tools.stream()
            .filter(tool -> tool.name().equals(call.name()))
            .findFirst()
            .map(tool -> parse(tool.parameters()))
            .orElseGet(JSON::createObjectNode);
    if (!(parse(call.arguments()) instanceof ObjectNode arguments)) {
      return call.arguments();
    }
    List<String> names = new ArrayList<>();
    arguments.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode declared = schema.path("properties").path(name);
      JsonNode value = parse(arguments.path(name).asText());
      if (!isText(declared) && fits(value, declared)) {
        arguments.set(name, value);
      }
    }
    return arguments.toString();
  }

  private static boolean isText(JsonNode declared) {
    return declared.isMissingNode() || declared.path("type").asText().equals("string");
  }

  /** A list or an object; numbers and booleans are read from strings anyway. */
  private static boolean fits(JsonNode value, JsonNode declared) {
    return switch (declared.path("type").asText()) {
      case "array" -> value.isArray();
      case "integer", "number", "boolean" -> value.isValueNode() && !value.isTextual();
      default -> value.isContainerNode();
    };
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
