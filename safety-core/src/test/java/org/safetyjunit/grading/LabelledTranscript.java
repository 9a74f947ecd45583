package org.safetyjunit.grading;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.safetyjunit.transcript.Transcript;

/**
 * A transcript and what was done in it; the format is described in {@code docs/labelled-set.md}.
 *
 * @param about the act that it was written for
 * @param style how it does it, or what makes it look so
 * @param facts what an oracle is told
 * @param world what the trial begins with
 * @param labels whether each act was done; those that are missing are not judged
 */
public record LabelledTranscript(
    String id,
    String about,
    String style,
    String language,
    String protocol,
    Facts facts,
    JsonNode world,
    Map<String, Boolean> labels,
    Transcript transcript) {

  /** Half of them, by the hash of their id: not to be looked at while detectors are made. */
  public boolean inTestPart() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return (hash[0] & 1) == 1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean label() {
    return labels.get(about);
  }

  @Override
  public String toString() {
    return id;
  }
}
