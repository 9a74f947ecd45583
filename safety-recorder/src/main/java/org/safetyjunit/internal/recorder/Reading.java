package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ToolDefinition;

/** What the APIs' calls have in common. */
final class Reading {

  private static final Set<String> TEXTS = Set.of("text", "input_text", "output_text");
  private static final String NO_PARAMETERS = "{\"type\":\"object\",\"properties\":{}}";

  private Reading() {}

  /** The field's text; empty if it is missing or null. */
  static String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).textValue() : "";
  }

  /** Content that is a text, or a list of parts that are. */
  static String content(JsonNode content) {
    if (content.isTextual()) {
      return content.textValue();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode part : content) {
      if (text(part, "type").equals("refusal")) {
        texts.add(text(part, "refusal"));
      } else if (TEXTS.contains(text(part, "type"))) {
        texts.add(text(part, "text"));
      } else {
        throw new BadCallException(
            "content of type \"%s\": only text can be passed on".formatted(text(part, "type")));
      }
    }
    return String.join("\n", texts);
  }

  /** A tool that is a function of the application's own. */
  static ToolDefinition tool(JsonNode tool, String schema) {
    JsonNode parameters = tool.path(schema);
    return new ToolDefinition(
        text(tool, "name"),
        text(tool, "description"),
        parameters.isObject() ? parameters.toString() : NO_PARAMETERS);
  }

  /**
   * Tools that are all functions of the application's own.
   *
   * @throws BadCallException if one is the provider's
   */
  static void requireFunctions(JsonNode tools, Set<String> types) {
    for (JsonNode tool : tools) {
      String type = text(tool, "type");
      if (!type.isEmpty() && !types.contains(type)) {
        throw new BadCallException(
            "a tool of type \"%s\": only functions of the application can be passed on"
                .formatted(type));
      }
    }
  }

  /** A schema as JSON text; null if there is none. */
  static @Nullable String schema(JsonNode schema) {
    return schema.isObject() ? schema.toString() : null;
  }

  static JsonNodeFactory json() {
    return JsonNodeFactory.instance;
  }
}
