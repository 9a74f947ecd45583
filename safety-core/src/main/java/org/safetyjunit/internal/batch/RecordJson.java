package org.safetyjunit.internal.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.safetyjunit.internal.batch.BatchRecord.Attempt;
import org.safetyjunit.internal.batch.BatchRecord.Entry;

/** The lines of a batch's record: a head, a line for each request, and then what happened. */
final class RecordJson {

  private static final int SCHEMA = 1;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RecordJson() {}

  static String head(String mark, List<Entry> entries) {
    ObjectNode head = MAPPER.createObjectNode();
    head.put("schemaVersion", SCHEMA).put("mark", mark).put("requests", entries.size());
    StringBuilder text = new StringBuilder(head.toString());
    for (Entry entry : entries) {
      ObjectNode line = MAPPER.createObjectNode();
      line.put("id", entry.id()).put("request", entry.fingerprint()).put("trial", entry.trial());
      text.append('\n').append(line);
    }
    return text.toString();
  }

  static String attempt(Attempt attempt) {
    return MAPPER
        .createObjectNode()
        .put("submitting", attempt.size())
        .put("at", attempt.when().toString())
        .toString();
  }

  static String sent(String id) {
    return MAPPER.createObjectNode().put("batch", id).toString();
  }

  static String spent(String id) {
    return MAPPER.createObjectNode().put("spent", id).toString();
  }

  /**
   * Reads a record.
   *
   * @param objection takes the number of a line that cannot be read, from 1, and why
   * @throws IllegalArgumentException if head or requests cannot be read: nothing of it is usable
   */
  static BatchRecord read(RecordFile file, BiConsumer<Integer, String> objection) {
    List<String> lines = file.lines();
    JsonNode head = part(lines, 1);
    int requests = head.path("requests").asInt(-1);
    if (head.path("schemaVersion").asInt() != SCHEMA || requests < 0) {
      throw new IllegalArgumentException("line 1 is not the head of a batch's record");
    }
    List<Entry> entries = new ArrayList<>();
    for (int number = 2; number < 2 + requests; number++) {
      JsonNode entry = part(lines, number);
      entries.add(new Entry(text(entry, "id"), text(entry, "request"), text(entry, "trial")));
    }
    BatchRecord record = new BatchRecord(file, text(head, "mark"), entries);
    for (int number = 2 + requests; number <= lines.size(); number++) {
      try {
        event(lines.get(number - 1), record);
      } catch (JsonProcessingException | DateTimeException e) {
        objection.accept(number, "it was cut off or changed");
      }
    }
    return record;
  }

  private static JsonNode part(List<String> lines, int number) {
    try {
      return MAPPER.readTree(number <= lines.size() ? lines.get(number - 1) : "");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("line " + number + " was cut off or changed");
    }
  }

  private static void event(String line, BatchRecord record) throws JsonProcessingException {
    JsonNode event = MAPPER.readTree(line);
    if (event.has("submitting")) {
      record.recall(
          new Attempt(Instant.parse(text(event, "at")), event.path("submitting").asInt()));
    } else if (event.has("batch")) {
      record.recallSent(text(event, "batch"));
    } else if (event.has("spent")) {
      record.recallSpent(text(event, "spent"));
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }
}
