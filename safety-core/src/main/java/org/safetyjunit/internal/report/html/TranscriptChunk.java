package org.safetyjunit.internal.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some transcripts of one cell, as one block. A text that stands in several of them (instructions,
 * prompts, results of tools) is kept once; messages name it by its number.
 */
final class TranscriptChunk {

  private static final long FULL = 400_000;

  private final int block;

  // Mutable state
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Entry> trials = new ArrayList<>();
  private long characters;

  private record Entry(
      String seed,
      int row,
      int finding,
      int further,
      List<int[]> messages,
      List<EvidencePlaces.Place> evidence) {}

  TranscriptChunk(int block) {
    this.block = block;
  }

  int block() {
    return block;
  }

  boolean full() {
    return characters >= FULL;
  }

  boolean isEmpty() {
    return trials.isEmpty();
  }

  /** How much text it holds. */
  long characters() {
    return characters;
  }

  /**
   * Adds a trial.
   *
   * @param row its number among the rows of its cell
   * @return its number within the chunk
   */
  int add(Trial trial, int row) {
    List<int[]> messages = new ArrayList<>();
    for (PackedMessage message : trial.messages()) {
      int[] packed = new int[4 + 3 * message.calls().size()];
      packed[0] = number(message.role());
      packed[1] = number(message.text());
      packed[2] = number(message.reasoning());
      packed[3] = number(message.toolCallId());
      for (int c = 0; c < message.calls().size(); c++) {
        PackedMessage.Call call = message.calls().get(c);
        packed[4 + 3 * c] = number(call.id());
        packed[5 + 3 * c] = number(call.name());
        packed[6 + 3 * c] = number(call.arguments());
      }
      messages.add(packed);
    }
    List<EvidencePlaces.Place> evidence =
        trial.notable() ? EvidencePlaces.of(trial.finding(), trial.messages()) : List.of();
    String seed = trial.line().path("seed").asText();
    int finding = number(trial.finding());
    int further = number(trial.further());
    trials.add(new Entry(seed, row, finding, further, messages, evidence));
    characters += 60L + 8L * messages.size();
    return trials.size() - 1;
  }

  private int number(String said) {
    String text = wellFormed(said);
    Integer known = numbers.putIfAbsent(text, texts.size());
    if (known != null) {
      return known;
    }
    texts.add(text);
    characters += text.length();
    return texts.size() - 1;
  }

  /** Half a surrogate pair is no character, and has no form in UTF-8. */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  byte[] json(ObjectMapper mapper) throws IOException {
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream((int) Math.min(characters * 2, 1 << 24));
    try (JsonGenerator json = mapper.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeArrayFieldStart("s");
      for (String text : texts) {
        json.writeString(text);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("t");
      for (Entry entry : trials) {
        write(json, entry);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private void write(JsonGenerator json, Entry entry) throws IOException {
    json.writeStartObject();
    json.writeNumberField("r", entry.row());
    json.writeNumberField("f", entry.finding());
    json.writeNumberField("x", entry.further());
    json.writeStringField("seed", entry.seed());
    json.writeArrayFieldStart("m");
    for (int[] message : entry.messages()) {
      json.writeArray(message, 0, message.length);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("e");
    for (EvidencePlaces.Place place : entry.evidence()) {
      json.writeArray(new int[] {place.message(), place.part(), place.start(), place.end()}, 0, 4);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
