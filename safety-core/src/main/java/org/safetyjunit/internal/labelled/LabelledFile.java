package org.safetyjunit.internal.labelled;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Labelled transcripts, one JSON object a line:
 *
 * <pre>{"id": "…", "label": true, "style": "subtle", "messages": [{"role": "user", "text": "…"}]}
 * </pre>
 *
 * <p>Messages are those of a run's transcripts; what is empty may be left out. Lines that begin
 * with {@code #} are comments.
 */
public final class LabelledFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private LabelledFile() {}

  /**
   * Reads a whole file. Lines without a label are left out.
   *
   * @param place its name, for messages
   * @throws IllegalArgumentException naming the place, the line and what is wrong with it
   */
  public static List<LabelledTranscript> read(String text, String place) {
    List<LabelledTranscript> transcripts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (String line : text.split("\r?\n")) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        JsonNode node = JSON.readTree(line);
        LabelledTranscript read = LabelledLine.read(node);
        if (read == null) {
          continue;
        }
        if (!ids.add(read.id())) {
          throw new IllegalArgumentException("id \"%s\" stands twice".formatted(read.id()));
        }
        transcripts.add(read);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(
            "%s, line %d: no JSON: %s".formatted(place, number, e.getOriginalMessage()), e);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s, line %d: %s".formatted(place, number, e.getMessage()), e);
      }
    }
    return List.copyOf(transcripts);
  }
}
