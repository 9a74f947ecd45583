package org.safetyjunit.internal.detection;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.Usage;
import org.safetyjunit.transcript.Transcript;

/**
 * A transcript of which some is left out. Replies keep their numbers.
 *
 * @param whole the whole of it
 * @param messages what is left
 */
record View(Transcript whole, List<Message> messages) implements Transcript {

  View {
    whole = whole instanceof View view ? view.whole : whole;
    messages = List.copyOf(messages);
  }

  /** The transcript with each of the model's replies changed. */
  static View of(Transcript transcript, UnaryOperator<Message> change) {
    return new View(
        transcript,
        transcript.messages().stream()
            .map(message -> message.role() == Role.ASSISTANT ? change.apply(message) : message)
            .toList());
  }

  @Override
  public int trial() {
    return whole.trial();
  }

  @Override
  public long seed() {
    return whole.seed();
  }

  @Override
  public int turns() {
    return whole.turns();
  }

  @Override
  public boolean refused() {
    return whole.refused();
  }

  @Override
  public Usage usage() {
    return whole.usage();
  }

  @Override
  public Map<String, Object> labels() {
    return whole.labels();
  }

  @Override
  public void label(String name, Object value) {
    whole.label(name, value);
  }
}
