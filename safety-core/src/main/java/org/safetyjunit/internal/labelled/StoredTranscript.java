package org.safetyjunit.internal.labelled;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.Usage;
import org.safetyjunit.transcript.Transcript;

/**
 * A transcript that was read from a file.
 *
 * @param trial number of its trial; 0 if it is nobody's
 * @param seed its trial's seed; 0 if it is nobody's
 * @param messages all of them
 * @param refused whether the model, or its provider for it, refused
 * @param labels may be added to; not written back
 */
record StoredTranscript(
    int trial, long seed, List<Message> messages, boolean refused, Map<String, Object> labels)
    implements Transcript {

  StoredTranscript {
    messages = List.copyOf(messages);
    labels = new ConcurrentHashMap<>(labels);
  }

  @Override
  public int turns() {
    return (int) messages.stream().filter(m -> m.role() == Role.ASSISTANT).count();
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
