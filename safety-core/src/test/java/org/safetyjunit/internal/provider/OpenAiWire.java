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

/** Chat completions. Reasoning comes as compatible servers send it, OpenAI itself sends none. */
final class OpenAiWire implements Wire {

  private static final String USAGE =
      """
      {"prompt_tokens": 12, "completion_tokens": 7, "total_tokens": 19,
       "prompt_tokens_details": {"cached_tokens": 4, "cache_write_tokens": 0},
       "completion_tokens_details": {"reasoning_tokens": 3}}""";

  /** A whole reply around a message and its reason to stop. */
  static String reply(String message, String finishReason) {
    return """
        {"id": "reply-1", "object": "chat.completion", "created": 1790000000, "model": "model-1-2026",
         "choices": [{"index": 0, "message": %s, "finish_reason": %s}], "usage": %s}"""
        .formatted(message, quoted(finishReason), USAGE);
  }

  static String message(String text) {
    return "{\"role\": \"assistant\", \"content\": " + quoted(text) + ", \"refusal\": null}";
  }

  private static String toolCalls(List<ToolCall> calls) {
    return calls.stream()
        .map(
            call ->
                """
                {"id": %s, "type": "function", "function": {"name": %s, "arguments": %s}}"""
                    .formatted(quoted(call.id()), quoted(call.name()), quoted(call.arguments())))
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public String path() {
    return "/chat/completions";
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
    return reply(message(text), "stop");
  }

  @Override
  public String calls(String text, List<ToolCall> calls) {
    String content = text.isEmpty() ? "null" : quoted(text);
    return reply(
        "{\"role\": \"assistant\", \"content\": %s, \"tool_calls\": %s}"
            .formatted(content, toolCalls(calls)),
        "tool_calls");
  }

  @Override
  public String reasoningAndCalls(String reasoning, List<ToolCall> calls) {
    return reply(
        """
        {"role": "assistant", "content": null, "reasoning_content": %s,
         "reasoning_details": [{"type": "reasoning.encrypted", "data": "OPAQUE=="}],
         "tool_calls": %s}"""
            .formatted(quoted(reasoning), toolCalls(calls)),
        "tool_calls");
  }

  @Override
  public String refusal(String words) {
    return reply(
        "{\"role\": \"assistant\", \"content\": null, \"refusal\": " + quoted(words) + "}", "stop");
  }

  @Override
  public String cutOff(String text) {
    return reply(message(text), "length");
  }

  @Override
  public String unknownStop(String text, String word) {
    return reply(message(text), word);
  }

  @Override
  public String withoutUsage(String text) {
    return "{\"choices\": [{\"message\": " + message(text) + ", \"finish_reason\": \"stop\"}]}";
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
        "\"Hello\"",
        "{\"choices\": []}",
        "{\"choices\": null, \"error\": null}",
        "{\"choices\": [{\"index\": 0, \"finish_reason\": \"stop\"}]}",
        "{\"choices\": [{\"message\": null, \"finish_reason\": \"error\","
            + " \"error\": {\"code\": 502, \"message\": \"upstream\"}}]}",
        "{\"choices\": [{\"message\": {\"role\": \"assistant\", \"content\": \"\"},"
            + " \"finish_reason\": \"error\", \"error\": {\"code\": 502}}]}");
  }

  @Override
  public String leastRequest(String question) {
    return """
        {"model": "model-1", "messages": [{"role": "user", "content": %s}]}"""
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
    return "/response_format/json_schema/schema";
  }

  @Override
  public boolean takesSeed() {
    return true;
  }

  @Override
  public String askForReasoning() {
    return "";
  }

  @Override
  public ReasoningShown shownReasoning() {
    return ReasoningShown.SHOWN;
  }

  @Override
  public String withheldReasoning(String text) {
    return text(text); // it counts its tokens, and shows nothing
  }

  @Override
  public String promptCachePointer() {
    return "/prompt_cache_key";
  }

  @Override
  public String sentInstructions(JsonNode request) {
    JsonNode first = request.at("/messages/0");
    return first.path("role").asText().equals("system") ? first.path("content").asText() : "";
  }

  @Override
  public JsonNode sentBack(JsonNode request) {
    return request.at("/messages/1");
  }

  @Override
  public JsonNode toSendBack(String reply) {
    return json(reply).at("/choices/0/message");
  }

  @Override
  public Map<String, String> sentResults(JsonNode request) {
    Map<String, String> results = new LinkedHashMap<>();
    for (JsonNode message : request.path("messages")) {
      if (message.path("role").asText().equals("tool")) {
        results.put(message.path("tool_call_id").asText(), message.path("content").textValue());
      }
    }
    return results;
  }

  @Override
  public Map<String, JsonNode> sentTools(JsonNode request) {
    Map<String, JsonNode> tools = new LinkedHashMap<>();
    for (JsonNode tool : request.path("tools")) {
      if (tool.path("type").asText().equals("function")) {
        tools.put(tool.at("/function/name").asText(), tool.at("/function/parameters"));
      }
    }
    return tools;
  }
}
