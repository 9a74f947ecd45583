package org.safetyjunit.internal.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which batch is to be seen to when, in nanoseconds of {@link Time}. Guarded by its owner's lock.
 */
final class Agenda {

  private final Map<Journey, Long> due = new LinkedHashMap<>();

  void put(Journey journey, long when) {
    due.put(journey, when);
  }

  void remove(Journey journey) {
    due.remove(journey);
  }

  boolean isEmpty() {
    return due.isEmpty();
  }

  Set<Journey> journeys() {
    return due.keySet();
  }

  /** The batch whose turn it is, if it is anyone's. */
  Optional<Journey> turn(long now) {
    return due.entrySet().stream()
        .filter(journey -> journey.getValue() - now <= 0)
        .findFirst()
        .map(Map.Entry::getKey);
  }

  /** How long until it is someone's turn. */
  long untilNext(long now) {
    return due.values().stream().mapToLong(when -> when - now).min().orElse(Long.MAX_VALUE);
  }
}
