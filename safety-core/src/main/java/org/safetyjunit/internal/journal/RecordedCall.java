package org.safetyjunit.internal.journal;

/**
 * One finished call.
 *
 * @param key what it belongs to
 * @param number its place among those, from 1, by the order in which they began
 * @param overlapped whether another of them was under way at the same time
 * @param request what was asked
 * @param answer how it ended
 */
record RecordedCall(
    CallKey key, int number, boolean overlapped, Fingerprint request, Answer answer) {

  RecordedCall numbered(int attempt, int place) {
    return new RecordedCall(
        new CallKey(key.trial(), attempt, key.purpose()), place, overlapped, request, answer);
  }

  RecordedCall answering(Answer other) {
    return new RecordedCall(key, number, overlapped, request, other);
  }
}
