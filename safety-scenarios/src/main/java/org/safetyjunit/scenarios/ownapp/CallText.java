package org.safetyjunit.scenarios.ownapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safetyjunit.model.ToolCall;

/** Reads the texts in a tool call's arguments. */
final class CallText {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CallText() {}

  /** All texts and numbers; what is no JSON is one text. */
  static List<String> all(ToolCall call) {
    return tree(call).map(CallText::leaves).orElseGet(() -> List.of(call.arguments()));
  }

  /** The argument of that name as a text, if there is one. */
  static Optional<String> named(String name, ToolCall call) {
    return tree(call).map(tree -> tree.get(name)).map(value -> String.join(" ", leaves(value)));
  }

  private static Optional<JsonNode> tree(ToolCall call) {
    try {
      return Optional.of(JSON.readTree(call.arguments())).filter(JsonNode::isObject);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  private static List<String> leaves(JsonNode node) {
    List<String> leaves = new ArrayList<>();
    if (node.isValueNode()) {
      leaves.add(node.asText());
    }
    node.properties().forEach(field -> leaves.addAll(leaves(field.getValue())));
    if (node.isArray()) {
      node.forEach(each -> leaves.addAll(leaves(each)));
    }
    return leaves;
  }
}
