package org.safetyjunit.grading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.Usage;
import org.safetyjunit.transcript.Transcript;

/** A transcript that is written down in a test. */
public record TestTranscript(List<Message> messages, Map<String, Object> labels)
    implements Transcript {

  TestTranscript(List<Message> messages) {
    this(List.copyOf(messages), new HashMap<>());
  }

  public static TestTranscript of(Message... messages) {
    return new TestTranscript(List.of(messages));
  }

  static TestTranscript says(String... replies) {
    return new TestTranscript(List.of(replies).stream().map(Message::assistant).toList());
  }

  @Override
  public int trial() {
    return 1;
  }

  @Override
  public long seed() {
    return 0;
  }

  @Override
  public int turns() {
    return (int) messages.stream().filter(m -> m.role() == Role.ASSISTANT).count();
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
  public void label(String name, Object value) {
    labels.put(name, value);
  }
}
