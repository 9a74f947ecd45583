package org.safetyjunit.internal.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import org.safetyjunit.internal.trial.RecordedTranscript;
import org.safetyjunit.internal.trial.TrialResult;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;

/** A trial as a line of {@code transcripts/<cell>.jsonl}. */
final class TranscriptJson {

  private TranscriptJson() {}

  static String line(String cell, TrialResult result) {
    StringWriter line = new StringWriter(1024);
    try (JsonGenerator json = Json.MAPPER.createGenerator(line)) {
      write(json, cell, result);
    } catch (IOException e) {
      throw new IllegalStateException("a trial that cannot be written", e);
    }
    return line.toString();
  }

  /** Written as it goes, not as a tree: it is done for each trial. */
  private static void write(JsonGenerator json, String cell, TrialResult result)
      throws IOException {
    RecordedTranscript transcript = result.transcript();
    json.writeStartObject();
    json.writeNumberField("schemaVersion", 1);
    json.writeStringField("cell", cell);
    json.writeNumberField("trial", result.trial());
    json.writeNumberField("attempt", transcript.attempt());
    json.writeBooleanField("counted", result.counted());
    json.writeNumberField("seed", transcript.seed());
    json.writeStringField("outcome", result.outcome().name());
    json.writeStringField("finding", result.finding());
    json.writeObjectField("labels", transcript.labels());
    if (!transcript.judgements().isEmpty()) {
      json.writeFieldName("judgements");
      json.writeTree(JudgedJson.of(transcript.judgements()));
    }
    json.writeArrayFieldStart("messages");
    for (Message message : transcript.messages()) {
      write(json, message);
    }
    json.writeEndArray();
    json.writeFieldName("usage");
    json.writeTree(usage(transcript.usage()));
    json.writeBooleanField("refused", transcript.refused());
    json.writeNumberField("durationMillis", transcript.durationMillis());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Message message) throws IOException {
    json.writeStartObject();
    json.writeStringField("role", message.role().label());
    json.writeStringField("text", message.text());
    json.writeStringField("reasoning", message.reasoning());
    if (message.role() == Role.ASSISTANT) {
      json.writeStringField("reasoningShown", message.reasoningShown().name());
    }
    json.writeArrayFieldStart("toolCalls");
    for (ToolCall call : message.toolCalls()) {
      json.writeStartObject();
      json.writeStringField("id", call.id());
      json.writeStringField("name", call.name());
      json.writeFieldName("arguments");
      json.writeTree(arguments(call.arguments()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("toolCallId", message.toolCallId());
    json.writeEndObject();
  }

  /** What is no JSON is kept as the text that it is. */
  private static JsonNode arguments(String arguments) {
    try {
      JsonNode parsed = Json.MAPPER.readTree(arguments);
      return parsed.isMissingNode() ? Json.MAPPER.getNodeFactory().textNode(arguments) : parsed;
    } catch (JsonProcessingException e) {
      return Json.MAPPER.getNodeFactory().textNode(arguments);
    }
  }

  static ObjectNode usage(Usage usage) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("inputTokens", usage.inputTokens());
    node.put("outputTokens", usage.outputTokens());
    node.put("cachedInputTokens", usage.cachedInputTokens());
    node.put("reasoningTokens", usage.reasoningTokens());
    return node;
  }
}
