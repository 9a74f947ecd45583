package org.safetyjunit.internal.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.safetyjunit.internal.trial.RecordedTranscript;
import org.safetyjunit.internal.trial.TrialResult;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;

/** A trial as a line of {@code transcripts/<cell>.jsonl}. */
final class TranscriptJson {

  private TranscriptJson() {}

  /** A generator that writes one line after the other, with nothing between them, in UTF-8. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    return Json.MAPPER.createGenerator(out);
  }

  /** Writes the line, its end included. */
  static void line(String cell, TrialResult result, JsonGenerator json) throws IOException {
    write(json, cell, result);
    json.writeRaw('\n');
    json.flush();
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
    json.writeObjectFieldStart("labels");
    for (Map.Entry<String, Object> label : transcript.labels().entrySet()) {
      json.writeObjectField(label.getKey(), label.getValue());
    }
    json.writeEndObject();
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
    write(json, transcript.usage());
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

  private static void write(JsonGenerator json, Usage usage) throws IOException {
    json.writeStartObject();
    json.writeNumberField("inputTokens", usage.inputTokens());
    json.writeNumberField("outputTokens", usage.outputTokens());
    json.writeNumberField("cachedInputTokens", usage.cachedInputTokens());
    json.writeNumberField("reasoningTokens", usage.reasoningTokens());
    json.writeEndObject();
  }
}
