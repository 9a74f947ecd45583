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

/** Gemini's {@code generateContent}. */
final class GeminiWire implements Wire {

  private static final String USAGE =
      """
      {"promptTokenCount": 10, "toolUsePromptTokenCount": 2, "cachedContentTokenCount": 4,
       "candidatesTokenCount": 4, "thoughtsTokenCount": 3, "totalTokenCount": 19}""";

  /** A whole reply around an array of parts and its reason to finish. */
  static String reply(String parts, String finishReason) {
    return """
        {"candidates": [{"content": {"role": "model", "parts": %s}, "finishReason": %s, "index": 0}],
         "usageMetadata": %s, "modelVersion": "model-1-2026", "responseId": "reply-1"}"""
        .formatted(parts, quoted(finishReason), USAGE);
  }

  private static String textPart(String text) {
    return "{\"text\": " + quoted(text) + "}";
  }

  private static String functionCalls(List<ToolCall> calls) {
    return calls.stream()
        .map(
            call ->
                "{\"functionCall\": {\"id\": %s, \"name\": %s, \"args\": %s}}"
                    .formatted(quoted(call.id()), quoted(call.name()), call.arguments()))
        .collect(Collectors.joining(","));
  }

  @Override
  public String path() {
    return "/v1beta/models/model-1:generateContent";
  }

  @Override
  public String keyHeader() {
    return "x-goog-api-key";
  }

  @Override
  public String text(String text) {
    return reply(text.isEmpty() ? "[]" : "[" + textPart(text) + "]", "STOP");
  }

  @Override
  public String calls(String text, List<ToolCall> calls) {
    String words = text.isEmpty() ? "" : textPart(text) + ",";
    return reply("[" + words + functionCalls(calls) + "]", "STOP");
  }

  @Override
  public String reasoningAndCalls(String reasoning, List<ToolCall> calls) {
    return reply(
        """
        [{"text": %s, "thought": true},
         {"text": "", "thoughtSignature": "OPAQUE=="}, %s]"""
            .formatted(quoted(reasoning), functionCalls(calls)),
        "STOP");
  }

  @Override
  public String refusal(String words) {
    return """
        {"candidates": [{"finishReason": "SAFETY", "finishMessage": %s, "index": 0}],
         "usageMetadata": %s}"""
        .formatted(quoted(words), USAGE);
  }

  @Override
  public String cutOff(String text) {
    return reply("[" + textPart(text) + "]", "MAX_TOKENS");
  }

  @Override
  public String unknownStop(String text, String word) {
    return reply("[" + textPart(text) + "]", word);
  }

  @Override
  public String withoutUsage(String text) {
    return "{\"candidates\": [{\"content\": {\"parts\": [%s]}, \"finishReason\": \"STOP\"}]}"
        .formatted(textPart(text));
  }

  @Override
  public String error(String message) {
    return """
        {"error": {"code": 0, "message": %s, "status": "SOME_ERROR"}}"""
        .formatted(quoted(message));
  }

  @Override
  public List<String> noReplies() {
    return List.of(
        "{}",
        "[]",
        "null",
        "{\"candidates\": []}",
        "{\"candidates\": [{}], \"promptFeedback\": {}}",
        "{\"usageMetadata\": {\"promptTokenCount\": 3}}");
  }

  @Override
  public String leastRequest(String question) {
    return """
        {"contents": [{"role": "user", "parts": [{"text": %s}]}]}"""
        .formatted(quoted(question));
  }

  @Override
  public String maxTokensPointer() {
    return "/generationConfig/maxOutputTokens";
  }

  @Override
  public String temperaturePointer() {
    return "/generationConfig/temperature";
  }

  @Override
  public String answerSchemaPointer() {
    return "/generationConfig/responseJsonSchema";
  }

  @Override
  public boolean takesSeed() {
    return true;
  }

  @Override
  public String askForReasoning() {
    return """
        {"generationConfig": {"thinkingConfig": {"includeThoughts": true}}}""";
  }

  @Override
  public ReasoningShown shownReasoning() {
    return ReasoningShown.SUMMARIZED;
  }

  @Override
  public String withheldReasoning(String text) {
    return text(text); // it counts its tokens, and shows nothing
  }

  @Override
  public String promptCachePointer() {
    return "";
  }

  @Override
  public String sentInstructions(JsonNode request) {
    return request.at("/systemInstruction/parts/0/text").asText();
  }

  @Override
  public JsonNode sentBack(JsonNode request) {
    return request.at("/contents/1/parts");
  }

  @Override
  public JsonNode toSendBack(String reply) {
    return json(reply).at("/candidates/0/content/parts");
  }

  @Override
  public Map<String, String> sentResults(JsonNode request) {
    Map<String, String> results = new LinkedHashMap<>();
    for (JsonNode part : request.at("/contents/2/parts")) {
      JsonNode result = part.path("functionResponse");
      if (result.path("name").asText().equals("weather")) {
        results.put(result.path("id").asText(), result.at("/response/output").textValue());
      }
    }
    return results;
  }

  @Override
  public Map<String, JsonNode> sentTools(JsonNode request) {
    Map<String, JsonNode> tools = new LinkedHashMap<>();
    for (JsonNode tool : request.at("/tools/0/functionDeclarations")) {
      tools.put(tool.path("name").asText(), tool.path("parametersJsonSchema"));
    }
    return tools;
  }
}
