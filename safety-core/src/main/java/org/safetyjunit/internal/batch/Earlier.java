package org.safetyjunit.internal.batch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Batches that processes before this one submitted, by the requests in them. */
final class Earlier {

  private final Map<String, Queue<Journey>> byFingerprint = new HashMap<>();

  /** Of these batches; requests of no trial are left out, since nobody could tell them apart. */
  Earlier(List<Journey> journeys) {
    for (Journey journey : journeys) {
      for (BatchRecord.Entry entry : journey.batch().record().entries()) {
        if (!entry.trial().isEmpty()) {
          byFingerprint.computeIfAbsent(entry.fingerprint(), f -> new ArrayDeque<>()).add(journey);
        }
      }
    }
  }

  /** The batch in which this request is on its way already, if there is one. */
  Optional<Journey> claim(Waiter waiter) {
    Queue<Journey> candidates =
        byFingerprint.getOrDefault(waiter.fingerprint(), new ArrayDeque<>());
    while (!candidates.isEmpty()) {
      Journey journey = candidates.remove();
      if (journey.batch().claim(waiter)) {
        return Optional.of(journey);
      }
    }
    return Optional.empty();
  }
}
