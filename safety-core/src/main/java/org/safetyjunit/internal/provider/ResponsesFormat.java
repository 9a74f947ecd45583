package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.safetyjunit.model.Message.ReasoningShown;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ModelSettings;
import org.safetyjunit.model.ToolDefinition;

/** The JSON of OpenAI's Responses. */
final class ResponsesFormat implements WireFormat {

  private final ModelSettings settings;
  private final Wishes wishes;
  private final OpaqueParts opaque;
  private final ResponsesInput input;

  ResponsesFormat(ModelSettings settings, Wishes wishes, OpaqueParts opaque) {
    this.settings = settings;
    this.wishes = wishes;
    this.opaque = opaque;
    this.input = new ResponsesInput(opaque);
  }

  @Override
  public Set<String> reserved() {
    return Set.of(
        "model",
        "input",
        "instructions",
        "tools",
        "stream",
        "store",
        "background",
        "previous_response_id",
        "conversation");
  }

  @Override
  public ObjectNode request(ModelRequest request) {
    ObjectNode body = Json.object().put("model", opaque.model());
    body.set("input", input.write(request.messages()));
    body.put("store", false).putArray("include").add("reasoning.encrypted_content");
    if (!request.tools().isEmpty()) {
      ArrayNode tools = body.putArray("tools");
      request.tools().forEach(tool -> tools.add(tool(tool)));
    }
    JsonTexts.answerSchema(request)
        .ifPresent(schema -> body.putObject("text").set("format", format(schema)));
    settings.temperature().ifPresent(value -> body.put("temperature", value));
    settings.maxTokens().ifPresent(value -> body.put("max_output_tokens", value));
    if (wishes.reasoning()) {
      body.putObject("reasoning").put("summary", "auto");
    }
    if (wishes.promptCache()) {
      body.put("prompt_cache_key", PromptCacheKey.of(request));
    }
    return body;
  }

  private static ObjectNode format(ObjectNode schema) {
    return Json.object()
        .put("type", "json_schema")
        .put("name", "answer")
        .put("strict", true)
        .set("schema", schema);
  }

  @Override
  public ReasoningShown asked(JsonNode body) {
    return Json.text(body.path("reasoning"), "summary").isEmpty()
        ? ReasoningShown.NOT_ASKED
        : ReasoningShown.SUMMARIZED;
  }

  /** Here, unlike in chat completions, schemas are strict unless it is said that they are not. */
  private static ObjectNode tool(ToolDefinition tool) {
    ObjectNode out = Json.object().put("type", "function").put("name", tool.name());
    if (!tool.description().isBlank()) {
      out.put("description", tool.description());
    }
    out.set("parameters", JsonTexts.schema(tool));
    return out.put("strict", false);
  }

  @Override
  public ModelReply reply(JsonNode body, ModelRequest request) throws UnusableAnswer {
    return new ResponsesReply(body, opaque).read(new ToolCallIds(request));
  }

  @Override
  public Optional<ModelReply> filtered(ProviderError error) {
    return OpenAiFilter.reply(error);
  }
}
