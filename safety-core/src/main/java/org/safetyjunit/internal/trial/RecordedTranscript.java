package org.safetyjunit.internal.trial;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.Usage;
import org.safetyjunit.transcript.Transcript;

/** The transcript of one attempt at a trial, written while it happens. Safe for several threads. */
public final class RecordedTranscript implements Transcript {

  private final int trial;
  private final int attempt;
  private final long seed;

  // Mutable state
  private final List<Message> messages = new ArrayList<>();
  private final Map<String, Object> labels = new LinkedHashMap<>();
  private final List<Judged> judgements = new ArrayList<>();
  private final List<String> failedTools = new ArrayList<>(0);
  private Usage usage = Usage.NONE;
  private volatile int turns;
  private boolean refused;
  private long durationMillis;

  /** A transcript of which nothing has been said yet. */
  public RecordedTranscript(int trial, int attempt, long seed) {
    this.trial = trial;
    this.attempt = attempt;
    this.seed = seed;
  }

  @Override
  public int trial() {
    return trial;
  }

  /** Which attempt at the trial this is, from 1. */
  public int attempt() {
    return attempt;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public synchronized List<Message> messages() {
    return List.copyOf(messages);
  }

  @Override
  public int turns() {
    return turns;
  }

  @Override
  public synchronized boolean refused() {
    return refused;
  }

  /** How long the conversation took, the model's time and the tools'; 0 before it has ended. */
  public synchronized long durationMillis() {
    return durationMillis;
  }

  synchronized void took(long millis) {
    durationMillis = millis;
  }

  @Override
  public synchronized Usage usage() {
    return usage;
  }

  @Override
  public synchronized Map<String, Object> labels() {
    return Map.copyOf(labels);
  }

  @Override
  public synchronized void label(String name, Object value) {
    requireNonNull(name, "name");
    if (!(value instanceof Boolean || value instanceof Number || value instanceof String)) {
      throw new IllegalArgumentException(
          "label \"%s\": a boolean, a number or a string, not %s"
              .formatted(name, value == null ? "null" : value.getClass().getName()));
    }
    labels.put(name, value);
  }

  /** What judges were shown and said, in order. */
  public synchronized List<Judged> judgements() {
    return List.copyOf(judgements);
  }

  /** Records a judgement. */
  public synchronized void judged(Judged judged) {
    judgements.add(judged);
  }

  /** Names of tools of which a call was answered by an error. */
  public synchronized Set<String> failedTools() {
    return Set.copyOf(failedTools);
  }

  /** Records that a call was answered by an error. */
  synchronized void failed(String tool) {
    failedTools.add(tool);
  }

  /** Records what the library itself adds to the conversation. */
  synchronized void append(Message message) {
    messages.add(message);
  }

  /** Records what a request says that has not been said before. */
  synchronized void heard(ModelRequest request) {
    List<Message> said = request.messages();
    int start = 0;
    while (start < said.size() && said.get(start).role() == Role.SYSTEM && known(said.get(start))) {
      start++;
    }
    for (int i = start + overlap(said, start); i < said.size(); i++) {
      messages.add(said.get(i));
    }
  }

  /** Records a reply. */
  synchronized void replied(ModelReply reply) {
    messages.add(reply.message());
    usage = usage.plus(reply.usage());
    refused |= reply.refused();
    turns++;
  }

  /** Records the cost of a call of which nothing is in the transcript. */
  synchronized void used(Usage more) {
    usage = usage.plus(more);
  }

  private boolean known(Message message) {
    for (Message each : messages) {
      if (same(each, message)) {
        return true;
      }
    }
    return false;
  }

  /**
   * How many of the first messages are the last ones recorded: applications resend their memory.
   */
  private int overlap(List<Message> said, int start) {
    for (int length = Math.min(said.size() - start, messages.size()); length > 0; length--) {
      int from = messages.size() - length;
      boolean same = true;
      for (int i = 0; same && i < length; i++) {
        same = same(messages.get(from + i), said.get(start + i));
      }
      if (same) {
        return length;
      }
    }
    return 0;
  }

  /** Applications need not keep reasoning and opaque parts. */
  @SuppressWarnings("ReferenceEquality") // the quick way; else by what they say
  private static boolean same(Message a, Message b) {
    return a == b
        || a.role() == b.role()
            && a.text().equals(b.text())
            && a.toolCalls().equals(b.toolCalls())
            && Objects.equals(a.toolCallId(), b.toolCallId());
  }
}
