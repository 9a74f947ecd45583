package org.safetyjunit.internal.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.safetyjunit.internal.trial.TrialResult;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;

/** A trial as a line of {@code transcripts/<cell>.jsonl}. */
final class TranscriptJson {

  private TranscriptJson() {}

  static String line(String cell, TrialResult result) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("schemaVersion", 1);
    node.put("cell", cell);
    node.put("trial", result.trial());
    node.put("attempt", result.transcript().attempt());
    node.put("counted", result.counted());
    node.put("seed", result.transcript().seed());
    node.put("outcome", result.outcome().name());
    node.put("finding", result.finding());
    node.set("labels", Json.MAPPER.valueToTree(result.transcript().labels()));
    if (!result.transcript().judgements().isEmpty()) {
      node.set("judgements", JudgedJson.of(result.transcript().judgements()));
    }
    ArrayNode messages = node.putArray("messages");
    result.transcript().messages().forEach(message -> messages.add(message(message)));
    node.set("usage", usage(result.transcript().usage()));
    node.put("refused", result.transcript().refused());
    node.put("durationMillis", result.transcript().durationMillis());
    return Json.line(node);
  }

  private static ObjectNode message(Message message) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("role", message.role().name().toLowerCase(Locale.ROOT));
    node.put("text", message.text());
    node.put("reasoning", message.reasoning());
    if (message.role() == Role.ASSISTANT) {
      node.put("reasoningShown", message.reasoningShown().name());
    }
    ArrayNode calls = node.putArray("toolCalls");
    for (ToolCall call : message.toolCalls()) {
      ObjectNode each = calls.addObject();
      each.put("id", call.id());
      each.put("name", call.name());
      each.set("arguments", arguments(call.arguments()));
    }
    node.put("toolCallId", message.toolCallId());
    return node;
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
