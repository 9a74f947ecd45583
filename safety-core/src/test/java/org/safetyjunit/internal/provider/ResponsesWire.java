package org.safetyjunit.internal.provider;

import static org.safetyjunit.internal.provider.FakeServer.json;
import static org.safetyjunit.internal.provider.FakeServer.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safetyjunit.model.Message.ReasoningShown;
import org.safetyjunit.model.ToolCall;

/** OpenAI's Responses. */
final class ResponsesWire implements Wire {

  private static final String USAGE =
      """
      {"input_tokens": 12, "input_tokens_details": {"cached_tokens": 4, "cache_write_tokens": 0},
       "output_tokens": 7, "output_tokens_details": {"reasoning_tokens": 3}, "total_tokens": 19}""";

  /** A whole response around an array of output items. */
  static String reply(String output, String status, String incompleteReason) {
    String details =
        incompleteReason.isEmpty() ? "null" : "{\"reason\": " + quoted(incompleteReason) + "}";
    return """
        {"id": "reply-1", "object": "response", "status": %s, "error": null, "model": "model-1-2026",
         "incomplete_details": %s, "output": %s, "store": false, "usage": %s}"""
        .formatted(quoted(status), details, output, USAGE);
  }

  static String message(String text) {
    return """
        {"type": "message", "id": "msg_1", "status": "completed", "role": "assistant",
         "content": [{"type": "output_text", "text": %s, "annotations": [], "logprobs": []}]}"""
        .formatted(quoted(text));
  }

  private static String functionCalls(List<ToolCall> calls) {
    return calls.stream()
        .map(
            call ->
                """
                {"type": "function_call", "id": "fc_1", "status": "completed", "call_id": %s,
                 "name": %s, "arguments": %s}"""
                    .formatted(quoted(call.id()), quoted(call.name()), quoted(call.arguments())))
        .collect(Collectors.joining(","));
  }

  @Override
  public String path() {
    return "/responses";
  }

  @Override
  public String keyHeader() {
    return "Authorization";
  }

  @Override
  public String keyValue(String key) {
    return "Bearer " + key;
  }

  @Override
  public String text(String text) {
    return reply(text.isEmpty() ? "[]" : "[" + message(text) + "]", "completed", "");
  }

  @Override
  public String calls(String text, List<ToolCall> calls) {
    String words = text.isEmpty() ? "" : message(text) + ",";
    return reply("[" + words + functionCalls(calls) + "]", "completed", "");
  }

  @Override
  public String reasoningAndCalls(String reasoning, List<ToolCall> calls) {
    return reply(
        """
        [{"type": "reasoning", "id": "rs_1", "encrypted_content": "OPAQUE==",
          "summary": [{"type": "summary_text", "text": %s}]}, %s]"""
            .formatted(quoted(reasoning), functionCalls(calls)),
        "completed",
        "");
  }

  @Override
  public String refusal(String words) {
    return reply(
        """
        [{"type": "message", "id": "msg_1", "role": "assistant",
          "content": [{"type": "refusal", "refusal": %s}]}]"""
            .formatted(quoted(words)),
        "completed",
        "");
  }

  @Override
  public String cutOff(String text) {
    return reply("[" + message(text) + "]", "incomplete", "max_output_tokens");
  }

  @Override
  public String unknownStop(String text, String word) {
    return reply("[" + message(text) + "]", "incomplete", word);
  }

  @Override
  public String withoutUsage(String text) {
    return "{\"status\": \"completed\", \"output\": [" + message(text) + "], \"usage\": null}";
  }

  @Override
  public String error(String message) {
    return """
        {"error": {"message": %s, "type": "some_error", "param": null, "code": null}}"""
        .formatted(quoted(message));
  }

  @Override
  public List<String> noReplies() {
    return List.of(
        "{}",
        "[]",
        "null",
        "{\"status\": \"completed\"}",
        "{\"status\": \"completed\", \"output\": null}",
        reply("[]", "queued", ""),
        reply("[]", "in_progress", ""),
        reply("[]", "cancelled", ""),
        reply("[]", "failed", ""));
  }

  @Override
  public String leastRequest(String question) {
    return """
        {"model": "model-1", "input": [{"role": "user", "content": %s}],
         "store": false, "include": ["reasoning.encrypted_content"]}"""
        .formatted(quoted(question));
  }

  @Override
  public String maxTokensPointer() {
    return "/max_output_tokens";
  }

  @Override
  public String temperaturePointer() {
    return "/temperature";
  }

  @Override
  public String answerSchemaPointer() {
    return "/text/format/schema";
  }

  @Override
  public boolean takesSeed() {
    return false;
  }

  @Override
  public String askForReasoning() {
    return """
        {"reasoning": {"summary": "auto"}}""";
  }

  @Override
  public ReasoningShown shownReasoning() {
    return ReasoningShown.SUMMARIZED;
  }

  @Override
  public String withheldReasoning(String text) {
    return reply(
        """
        [{"type": "reasoning", "id": "rs_1", "encrypted_content": "OPAQUE==", "summary": []},
         {"type": "message", "role": "assistant",
          "content": [{"type": "output_text", "text": %s}]}]"""
            .formatted(quoted(text)),
        "completed",
        "");
  }

  @Override
  public String promptCachePointer() {
    return "/prompt_cache_key";
  }

  @Override
  public String sentInstructions(JsonNode request) {
    JsonNode first = request.at("/input/0");
    return first.path("role").asText().equals("system") ? first.path("content").asText() : "";
  }

  @Override
  public JsonNode sentBack(JsonNode request) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : request.path("input")) {
      if (!item.path("role").asText().equals("user")
          && !item.path("type").asText().equals("function_call_output")) {
        items.add(item);
      }
    }
    return items;
  }

  @Override
  public JsonNode toSendBack(String reply) {
    return json(reply).path("output");
  }

  @Override
  public Map<String, String> sentResults(JsonNode request) {
    Map<String, String> results = new LinkedHashMap<>();
    for (JsonNode item : request.path("input")) {
      if (item.path("type").asText().equals("function_call_output")) {
        results.put(item.path("call_id").asText(), item.path("output").textValue());
      }
    }
    return results;
  }

  @Override
  public Map<String, JsonNode> sentTools(JsonNode request) {
    Map<String, JsonNode> tools = new LinkedHashMap<>();
    for (JsonNode tool : request.path("tools")) {
      if (tool.path("type").asText().equals("function") && !tool.path("strict").asBoolean(true)) {
        tools.put(tool.path("name").asText(), tool.path("parameters"));
      }
    }
    return tools;
  }
}
