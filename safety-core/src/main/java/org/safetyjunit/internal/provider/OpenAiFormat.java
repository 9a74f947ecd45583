package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ModelSettings;
import org.safetyjunit.model.ToolDefinition;

/** The JSON of chat completions. */
final class OpenAiFormat implements WireFormat {

  private final ModelSettings settings;
  private final Wishes wishes;
  private final OpaqueParts opaque;
  private final String limitField;
  private final OpenAiMessages messages;

  /**
   * Formats for one model.
   *
   * @param limitField what this server calls the limit of tokens
   */
  OpenAiFormat(ModelSettings settings, Wishes wishes, OpaqueParts opaque, String limitField) {
    this.settings = settings;
    this.wishes = wishes;
    this.opaque = opaque;
    this.limitField = limitField;
    this.messages = new OpenAiMessages(opaque);
  }

  @Override
  public Set<String> reserved() {
    return Set.of("model", "messages", "tools", "stream", "n");
  }

  @Override
  public ObjectNode request(ModelRequest request) {
    ObjectNode body = Json.object().put("model", opaque.model());
    body.set("messages", messages.write(request.messages()));
    if (!request.tools().isEmpty()) {
      ArrayNode tools = body.putArray("tools");
      request.tools().forEach(tool -> tools.add(tool(tool)));
    }
    JsonTexts.answerSchema(request)
        .ifPresent(schema -> body.set("response_format", format(schema)));
    settings.temperature().ifPresent(value -> body.put("temperature", value));
    settings.maxTokens().ifPresent(value -> body.put(limitField, value));
    settings.seed().ifPresent(value -> body.put("seed", value));
    if (wishes.promptCache()) {
      body.put("prompt_cache_key", PromptCacheKey.of(request));
    }
    return body;
  }

  private static ObjectNode format(ObjectNode schema) {
    ObjectNode out = Json.object().put("type", "json_schema");
    out.putObject("json_schema").put("name", "answer").put("strict", true).set("schema", schema);
    return out;
  }

  private static ObjectNode tool(ToolDefinition tool) {
    ObjectNode function = Json.object().put("name", tool.name());
    if (!tool.description().isBlank()) {
      function.put("description", tool.description());
    }
    function.set("parameters", JsonTexts.schema(tool));
    return Json.object().put("type", "function").set("function", function);
  }

  @Override
  public ModelReply reply(JsonNode body, ModelRequest request) throws UnusableAnswer {
    return new OpenAiReply(body, opaque).read(new ToolCallIds(request));
  }

  @Override
  public Optional<ModelReply> filtered(ProviderError error) {
    return OpenAiFilter.reply(error);
  }
}
