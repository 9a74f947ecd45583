package org.safetyjunit.internal.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.safetyjunit.model.ToolCall;

/** A tool call as people read it: a line for each argument, texts without JSON's escapes. */
final class CallText {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private CallText() {}

  static String of(ToolCall call) {
    StringBuilder text = new StringBuilder(call.name());
    if (!(parsed(call.arguments()) instanceof ObjectNode arguments)) {
      return call.arguments().isBlank() ? text.toString() : text + "\n" + call.arguments();
    }
    for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
      JsonNode value = argument.getValue();
      text.append('\n').append(argument.getKey()).append(": ");
      text.append(value.isTextual() ? value.textValue() : value.toString());
    }
    return text.toString();
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return JSON.missingNode(); // shown as it was written
    }
  }
}
