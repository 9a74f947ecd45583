package org.safetyjunit.internal.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import org.safetyjunit.model.ToolDefinition;

/** Schemas as JSON text; made of LangChain4j's by what its own model classes use for it. */
final class Schemas {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NO_PARAMETERS = "{\"type\":\"object\",\"properties\":{}}";

  private Schemas() {}

  static ToolDefinition tool(ToolSpecification tool) {
    return new ToolDefinition(
        tool.name(),
        tool.description() == null ? "" : tool.description(),
        tool.parameters() == null ? NO_PARAMETERS : json(tool.parameters()));
  }

  static String json(JsonSchemaElement schema) {
    try {
      return JSON.writeValueAsString(JsonSchemaElementUtils.toMap(schema));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a schema that can be sent: " + schema, e);
    }
  }
}
