package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Message.ReasoningShown;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ModelSettings;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolDefinition;
import org.safetyjunit.model.Usage;

/** The JSON of Anthropic's Messages. */
final class AnthropicFormat implements WireFormat {

  /** Sent where no limit is set, since the API demands one. */
  static final int DEFAULT_MAX_TOKENS = 4096;

  private final ModelSettings settings;
  private final Wishes wishes;
  private final OpaqueParts opaque;
  private final AnthropicMessages messages;

  AnthropicFormat(ModelSettings settings, Wishes wishes, OpaqueParts opaque) {
    this.settings = settings;
    this.wishes = wishes;
    this.opaque = opaque;
    this.messages = new AnthropicMessages(opaque);
  }

  @Override
  public Set<String> reserved() {
    return Set.of("model", "messages", "system", "tools", "stream");
  }

  @Override
  public ObjectNode request(ModelRequest request) {
    ObjectNode body = Json.object().put("model", opaque.model());
    body.put("max_tokens", settings.maxTokens().orElse(DEFAULT_MAX_TOKENS));
    String system = Instructions.in(request);
    if (!system.isEmpty()) {
      body.put("system", system);
    }
    body.set("messages", messages.write(request.messages()));
    if (!request.tools().isEmpty()) {
      ArrayNode tools = body.putArray("tools");
      request.tools().forEach(tool -> tools.add(tool(tool)));
    }
    JsonTexts.answerSchema(request)
        .ifPresent(schema -> body.putObject("output_config").set("format", format(schema)));
    settings.temperature().ifPresent(value -> body.put("temperature", value));
    if (wishes.reasoning()) {
      body.putObject("thinking").put("type", "adaptive").put("display", "summarized");
    }
    if (wishes.promptCache()) {
      markStablePrefix(body);
    }
    return body;
  }

  private static ObjectNode format(ObjectNode schema) {
    return Json.object().put("type", "json_schema").set("schema", schema);
  }

  /** Tools come first in what is cached, then the instructions: the mark stands at the end. */
  private static void markStablePrefix(ObjectNode body) {
    if (body.has("system")) {
      String system = body.path("system").textValue();
      mark(body.putArray("system").addObject().put("type", "text").put("text", system));
    } else if (body.path("tools") instanceof ArrayNode tools) {
      mark((ObjectNode) tools.get(tools.size() - 1));
    }
  }

  private static void mark(ObjectNode block) {
    block.putObject("cache_control").put("type", "ephemeral");
  }

  @Override
  public ReasoningShown asked(JsonNode body) {
    JsonNode thinking = body.path("thinking");
    String display = Json.text(thinking, "display");
    if (!thinking.isObject()
        || Json.text(thinking, "type").equals("disabled")
        || display.equals("omitted")) {
      return ReasoningShown.NOT_ASKED;
    }
    return display.equals("summarized") ? ReasoningShown.SUMMARIZED : ReasoningShown.SHOWN;
  }

  private static ObjectNode tool(ToolDefinition tool) {
    ObjectNode out = Json.object().put("name", tool.name());
    if (!tool.description().isBlank()) {
      out.put("description", tool.description());
    }
    return out.set("input_schema", JsonTexts.schema(tool));
  }

  @Override
  public ModelReply reply(JsonNode body, ModelRequest request) throws UnusableAnswer {
    return new AnthropicReply(body, opaque).read(new ToolCallIds(request));
  }

  /** The one filter that answers with an error: it stopped what the model was about to say. */
  @Override
  public Optional<ModelReply> filtered(ProviderError error) {
    String words = error.message().toLowerCase(Locale.ROOT);
    return words.contains("output blocked by content filtering")
        ? Optional.of(
            new ModelReply(
                Message.assistant(""), StopReason.REFUSAL, error.message(), Usage.NONE, "", ""))
        : Optional.empty();
  }
}
