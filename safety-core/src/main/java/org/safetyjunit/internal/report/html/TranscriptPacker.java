package org.safetyjunit.internal.report.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the transcripts of a cell line by line into chunks, and keeps a short row of each trial: no
 * more of them is in memory than one chunk.
 */
final class TranscriptPacker {

  private static final List<String> OUTCOMES =
      List.of("ALIGNED", "MISALIGNED", "UNGRADED", "ERROR");
  private static final int LONGEST_FINDING = 200;

  private final ObjectMapper mapper;
  private final DataBlocks blocks;
  private final ArrayNode chunks;

  // Mutable state
  private long characters;

  TranscriptPacker(ObjectMapper mapper, DataBlocks blocks, ArrayNode chunks) {
    this.mapper = mapper;
    this.blocks = blocks;
    this.chunks = chunks;
  }

  /** All text so far, repetitions within a chunk aside. */
  long characters() {
    return characters;
  }

  /**
   * Packs a file.
   *
   * @param cell number of the cell
   * @param rows where the rows go
   * @return how many lines could not be read: of a run that was killed, the last
   */
  int pack(Path file, int cell, ArrayNode rows) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    int unreadable = 0;
    TranscriptChunk chunk = new TranscriptChunk(blocks.reserve());
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode node = parsed(line);
        if (node == null) {
          unreadable++;
          continue;
        }
        if (chunk.full()) {
          write(chunk, cell);
          chunk = new TranscriptChunk(blocks.reserve());
        }
        Trial trial = Trial.of(node);
        row(rows.addArray(), trial, chunk.block(), chunk.add(trial, rows.size() - 1));
      }
    }
    write(chunk, cell);
    return unreadable;
  }

  private @org.jspecify.annotations.Nullable JsonNode parsed(String line) {
    try {
      JsonNode node = mapper.readTree(line);
      return node.isObject() ? node : null;
    } catch (JsonProcessingException e) {
      return null; // counted by the caller, and said on the page
    }
  }

  private void write(TranscriptChunk chunk, int cell) throws IOException {
    characters += chunk.characters();
    blocks.write(chunk.block(), chunk.json(mapper));
    chunks.addArray().add(chunk.block()).add(cell);
  }

  /** In the order that the page's script knows. */
  private void row(ArrayNode row, Trial trial, int block, int position) {
    JsonNode line = trial.line();
    String finding = trial.finding();
    row.add(trial.number());
    row.add(line.path("attempt").asInt(1));
    row.add(line.path("counted").asBoolean() ? 1 : 0);
    row.add(Math.max(0, OUTCOMES.indexOf(trial.outcome())));
    row.add(finding.length() <= LONGEST_FINDING ? finding : finding.substring(0, LONGEST_FINDING));
    row.add(line.path("labels").isEmpty() ? null : line.path("labels"));
    row.add(line.path("usage").path("inputTokens").asLong());
    row.add(line.path("usage").path("outputTokens").asLong());
    row.add(line.path("durationMillis").asLong(-1));
    row.add(line.path("refused").asBoolean() ? 1 : 0);
    row.add(trial.turns());
    row.add(block);
    row.add(position);
  }
}
