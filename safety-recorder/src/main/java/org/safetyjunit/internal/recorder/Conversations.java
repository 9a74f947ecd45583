package org.safetyjunit.internal.recorder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safetyjunit.model.Message;

/** What was said up to each answer of a trial, by the answer's id. Safe for several threads. */
final class Conversations {

  private final Map<String, List<Message>> known = new HashMap<>();

  /**
   * What was said up to an answer, the answer included.
   *
   * @throws BadCallException if the trial has no such answer
   */
  synchronized List<Message> upTo(String id) {
    List<Message> said = known.get(id);
    if (said == null) {
      throw new BadCallException(
          "previous_response_id \"%s\": no answer of this trial has that id".formatted(id));
    }
    return said;
  }

  synchronized void keep(String id, List<Message> said, Message reply) {
    List<Message> all = new ArrayList<>(said);
    all.add(reply);
    known.put(id, List.copyOf(all));
  }
}
