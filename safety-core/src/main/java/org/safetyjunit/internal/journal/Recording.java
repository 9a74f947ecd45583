package org.safetyjunit.internal.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safetyjunit.internal.trial.Outcome;
import org.safetyjunit.internal.trial.Purpose;

/** What a journal or a cassette holds, line by line as it is added; a later line replaces. */
final class Recording {

  private final Header header;
  private final Map<CallKey, TreeMap<Integer, RecordedCall>> calls = new HashMap<>();
  private final Map<Integer, Integer> attemptWithContent = new HashMap<>();
  private final Map<Integer, Outcome> outcomes = new HashMap<>();
  private int lastCounted;

  Recording(Header header) {
    this.header = header;
  }

  void add(RecordedCall call) {
    TreeMap<Integer, RecordedCall> same = calls.computeIfAbsent(call.key(), key -> new TreeMap<>());
    if (same.containsKey(call.number())) {
      same.tailMap(call.number()).clear(); // the conversation took another way from here
    }
    same.put(call.number(), call);
    if (call.answer() instanceof Answer.Reply) {
      attemptWithContent.merge(call.key().trial(), call.key().attempt(), Math::max);
    }
  }

  void add(int trial, Outcome outcome) {
    outcomes.put(trial, outcome);
    lastCounted = Math.max(lastCounted, trial);
  }

  /** Leaves out what follows a lost call, since it answered a conversation that is not known. */
  void cutAtHoles() {
    for (TreeMap<Integer, RecordedCall> same : calls.values()) {
      int next = 1;
      while (same.containsKey(next)) {
        next++;
      }
      same.tailMap(next).clear();
    }
  }

  Header header() {
    return header;
  }

  /** How many trials, from the first, were counted. */
  int trials() {
    return header.trials() > 0 ? header.trials() : lastCounted;
  }

  /** The attempt at a trial that brought content, and that stands therefore; 1 if none did. */
  int attempt(int trial) {
    return attemptWithContent.getOrDefault(trial, 1);
  }

  /** The calls of that attempt, in order; none if it brought no content. */
  List<RecordedCall> calls(int trial, Purpose purpose) {
    TreeMap<Integer, RecordedCall> found = calls.get(new CallKey(trial, attempt(trial), purpose));
    return found == null || !attemptWithContent.containsKey(trial)
        ? List.of()
        : new ArrayList<>(found.values());
  }

  /** What a trial counted as; empty if it was not counted. */
  Optional<Outcome> outcome(int trial) {
    return Optional.ofNullable(outcomes.get(trial));
  }
}
