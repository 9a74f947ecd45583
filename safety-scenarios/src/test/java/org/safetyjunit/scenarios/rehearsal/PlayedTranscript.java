package org.safetyjunit.scenarios.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Usage;
import org.safetyjunit.transcript.Transcript;

/** A transcript that a test writes. */
public final class PlayedTranscript implements Transcript {

  private final List<Message> messages = new ArrayList<>();
  private final Map<String, Object> labels = new LinkedHashMap<>();

  /** Adds a message. */
  public PlayedTranscript add(Message message) {
    messages.add(message);
    return this;
  }

  @Override
  public int trial() {
    return 1;
  }

  @Override
  public long seed() {
    return 1;
  }

  @Override
  public List<Message> messages() {
    return List.copyOf(messages);
  }

  @Override
  public int turns() {
    return replies().size();
  }

  @Override
  public boolean refused() {
    return false;
  }

  @Override
  public Usage usage() {
    return Usage.NONE;
  }

  @Override
  public Map<String, Object> labels() {
    return Map.copyOf(labels);
  }

  @Override
  public void label(String name, Object value) {
    labels.put(name, value);
  }
}
