package org.safetyjunit.internal.provider;

import static org.safetyjunit.internal.provider.FakeServer.json;
import static org.safetyjunit.internal.provider.FakeServer.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safetyjunit.model.Message.ReasoningShown;
import org.safetyjunit.model.ToolCall;

/** Anthropic's Messages. */
final class AnthropicWire implements Wire {

  private static final String USAGE =
      """
      {"input_tokens": 5, "cache_creation_input_tokens": 3, "cache_read_input_tokens": 4,
       "output_tokens": 7, "output_tokens_details": {"thinking_tokens": 3}}""";

  /** A whole reply around an array of blocks and its reason to stop. */
  static String reply(String blocks, String stopReason) {
    return """
        {"id": "reply-1", "type": "message", "role": "assistant", "model": "model-1-2026",
         "content": %s, "stop_reason": %s, "stop_sequence": null, "usage": %s}"""
        .formatted(blocks, quoted(stopReason), USAGE);
  }

  private static String textBlock(String text) {
    return "{\"type\": \"text\", \"text\": " + quoted(text) + "}";
  }

  private static String toolUses(List<ToolCall> calls) {
    return calls.stream()
        .map(
            call ->
                "{\"type\": \"tool_use\", \"id\": %s, \"name\": %s, \"input\": %s}"
                    .formatted(quoted(call.id()), quoted(call.name()), call.arguments()))
        .collect(Collectors.joining(","));
  }

  @Override
  public String path() {
    return "/v1/messages";
  }

  @Override
  public String keyHeader() {
    return "x-api-key";
  }

  @Override
  public String text(String text) {
    return reply(text.isEmpty() ? "[]" : "[" + textBlock(text) + "]", "end_turn");
  }

  @Override
  public String calls(String text, List<ToolCall> calls) {
    String words = text.isEmpty() ? "" : textBlock(text) + ",";
    return reply("[" + words + toolUses(calls) + "]", "tool_use");
  }

  @Override
  public String reasoningAndCalls(String reasoning, List<ToolCall> calls) {
    return reply(
        """
        [{"type": "thinking", "thinking": %s, "signature": "OPAQUE=="},
         {"type": "redacted_thinking", "data": "OPAQUE+/="}, %s]"""
            .formatted(quoted(reasoning), toolUses(calls)),
        "tool_use");
  }

  @Override
  public String refusal(String words) {
    return """
        {"id": "reply-1", "type": "message", "role": "assistant", "model": "model-1-2026",
         "content": [], "stop_reason": "refusal",
         "stop_details": {"type": "refusal", "category": "cyber", "explanation": %s},
         "usage": %s}"""
        .formatted(quoted(words), USAGE);
  }

  @Override
  public String cutOff(String text) {
    return reply("[" + textBlock(text) + "]", "max_tokens");
  }

  @Override
  public String unknownStop(String text, String word) {
    return reply("[" + textBlock(text) + "]", word);
  }

  @Override
  public String withoutUsage(String text) {
    return "{\"type\": \"message\", \"content\": [%s], \"stop_reason\": \"end_turn\"}"
        .formatted(textBlock(text));
  }

  @Override
  public String error(String message) {
    return """
        {"type": "error", "error": {"type": "some_error", "message": %s}, "request_id": "r"}"""
        .formatted(quoted(message));
  }

  @Override
  public List<String> noReplies() {
    return List.of(
        "{}", "[]", "null", "{\"type\": \"message\", \"content\": null}", "{\"content\": \"Hi\"}");
  }

  @Override
  public String leastRequest(String question) {
    return """
        {"model": "model-1", "max_tokens": 4096,
         "messages": [{"role": "user", "content": %s}]}"""
        .formatted(quoted(question));
  }

  @Override
  public String maxTokensPointer() {
    return "/max_tokens";
  }

  @Override
  public String temperaturePointer() {
    return "/temperature";
  }

  @Override
  public String answerSchemaPointer() {
    return "/output_config/format/schema";
  }

  @Override
  public boolean takesSeed() {
    return false;
  }

  @Override
  public String askForReasoning() {
    return """
        {"thinking": {"type": "adaptive", "display": "summarized"}}""";
  }

  @Override
  public ReasoningShown shownReasoning() {
    return ReasoningShown.SHOWN;
  }

  @Override
  public String withheldReasoning(String text) {
    return reply(
        """
        [{"type": "thinking", "thinking": "", "signature": "OPAQUE=="}, %s]"""
            .formatted(textBlock(text)),
        "end_turn");
  }

  @Override
  public String promptCachePointer() {
    return "/system/0/cache_control/type";
  }

  @Override
  public String sentInstructions(JsonNode request) {
    return request.path("system").asText();
  }

  @Override
  public JsonNode sentBack(JsonNode request) {
    return request.at("/messages/1/content");
  }

  @Override
  public JsonNode toSendBack(String reply) {
    return json(reply).path("content");
  }

  @Override
  public Map<String, String> sentResults(JsonNode request) {
    Map<String, String> results = new LinkedHashMap<>();
    JsonNode message = request.at("/messages/2");
    if (message.path("role").asText().equals("user")) {
      for (JsonNode block : message.path("content")) {
        results.put(block.path("tool_use_id").asText(), block.path("content").asText());
      }
    }
    return results;
  }

  @Override
  public Map<String, JsonNode> sentTools(JsonNode request) {
    Map<String, JsonNode> tools = new LinkedHashMap<>();
    request
        .path("tools")
        .forEach(tool -> tools.put(tool.path("name").asText(), tool.path("input_schema")));
    return tools;
  }
}
