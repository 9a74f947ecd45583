package org.safetyjunit.internal.labelled;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safetyjunit.model.Message;
import org.safetyjunit.transcript.Transcript;

/**
 * A trial that entered a verdict, as a run wrote it down.
 *
 * @param trial its number
 * @param outcome its outcome's name
 * @param transcript what was said and done
 */
public record RecordedTrial(int trial, String outcome, Transcript transcript) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * The counted trials of a cell, in their order.
   *
   * @param file {@code transcripts/<cell>.jsonl} of a report directory
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if a line but the last is no trial: a run that was killed may
   *     have cut off the last
   */
  public static List<RecordedTrial> read(Path file) throws IOException {
    List<RecordedTrial> trials = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      try {
        JsonNode node = JSON.readTree(lines.get(i));
        if (node.path("counted").asBoolean()) {
          trials.add(trial(node));
        }
      } catch (JsonProcessingException e) {
        if (i < lines.size() - 1) {
          throw new IllegalArgumentException(
              "%s, line %d: no JSON: %s".formatted(file, i + 1, e.getOriginalMessage()), e);
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s, line %d: %s".formatted(file, i + 1, e.getMessage()), e);
      }
    }
    return trials;
  }

  private static RecordedTrial trial(JsonNode node) {
    List<Message> messages = new ArrayList<>();
    node.path("messages").forEach(message -> messages.add(LabelledLine.message(message)));
    return new RecordedTrial(
        node.path("trial").asInt(),
        node.path("outcome").asText(),
        new StoredTranscript(
            node.path("trial").asInt(),
            node.path("seed").asLong(),
            messages,
            node.path("refused").asBoolean(),
            Map.of()));
  }

  /** The same transcript with other messages. */
  public static Transcript withMessages(Transcript transcript, List<Message> messages) {
    return new StoredTranscript(
        transcript.trial(), transcript.seed(), messages, transcript.refused(), transcript.labels());
  }
}
