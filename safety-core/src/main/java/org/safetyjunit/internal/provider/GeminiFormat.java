package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.safetyjunit.model.Message.ReasoningShown;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ModelSettings;
import org.safetyjunit.model.ToolDefinition;

/** The JSON of Gemini's {@code generateContent}. */
final class GeminiFormat implements WireFormat {

  private final ModelSettings settings;
  private final Wishes wishes;
  private final OpaqueParts opaque;

  GeminiFormat(ModelSettings settings, Wishes wishes, OpaqueParts opaque) {
    this.settings = settings;
    this.wishes = wishes;
    this.opaque = opaque;
  }

  @Override
  public Set<String> reserved() {
    return Set.of("model", "contents", "systemInstruction", "tools", "stream");
  }

  @Override
  public ObjectNode request(ModelRequest request) {
    ObjectNode body = Json.object();
    String system = Instructions.in(request);
    if (!system.isEmpty()) {
      body.putObject("systemInstruction").putArray("parts").addObject().put("text", system);
    }
    body.set("contents", new GeminiContents(opaque).write(request.messages()));
    if (!request.tools().isEmpty()) {
      ArrayNode declarations = body.putArray("tools").addObject().putArray("functionDeclarations");
      request.tools().forEach(tool -> declarations.add(declaration(tool)));
    }
    ObjectNode config = config();
    JsonTexts.answerSchema(request)
        .ifPresent(
            schema ->
                config
                    .put("responseMimeType", "application/json")
                    .set("responseJsonSchema", schema));
    if (!config.isEmpty()) {
      body.set("generationConfig", config);
    }
    return body;
  }

  private ObjectNode config() {
    ObjectNode config = Json.object();
    settings.temperature().ifPresent(value -> config.put("temperature", value));
    settings.maxTokens().ifPresent(value -> config.put("maxOutputTokens", value));
    settings.seed().ifPresent(value -> config.put("seed", value));
    if (wishes.reasoning()) {
      config.putObject("thinkingConfig").put("includeThoughts", true);
    }
    return config;
  }

  @Override
  public ReasoningShown asked(JsonNode body) {
    return body.at("/generationConfig/thinkingConfig/includeThoughts").asBoolean(false)
        ? ReasoningShown.SUMMARIZED
        : ReasoningShown.NOT_ASKED;
  }

  /** By JSON Schema; the older {@code parameters} knows only a part of it. */
  private static ObjectNode declaration(ToolDefinition tool) {
    ObjectNode out = Json.object().put("name", tool.name());
    if (!tool.description().isBlank()) {
      out.put("description", tool.description());
    }
    return out.set("parametersJsonSchema", JsonTexts.schema(tool));
  }

  @Override
  public ModelReply reply(JsonNode body, ModelRequest request) throws UnusableAnswer {
    return new GeminiReply(body, opaque).read(new ToolCallIds(request));
  }
}
