package org.safetyjunit.internal.batch;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of one batch, so that another process can go on with it. Safe for several
 * threads.
 */
final class BatchRecord {

  private final RecordFile file;
  private final String mark;
  private final List<Entry> entries;

  // Mutable state
  private final Set<String> spent = new HashSet<>();
  private @Nullable Attempt attempt;
  private @Nullable String sentAs;

  /**
   * A request.
   *
   * @param id within the batch
   * @param fingerprint of the request
   * @param trial whose it is; empty if that of no trial
   */
  record Entry(String id, String fingerprint, String trial) {}

  /**
   * The last submission that was begun.
   *
   * @param when by our clock
   * @param size how many requests it had
   */
  record Attempt(Instant when, int size) {}

  BatchRecord(RecordFile file, String mark, List<Entry> entries) {
    this.file = file;
    this.mark = mark;
    this.entries = List.copyOf(entries);
  }

  String mark() {
    return mark;
  }

  List<Entry> entries() {
    return entries;
  }

  synchronized Optional<Attempt> attempt() {
    return Optional.ofNullable(attempt);
  }

  /** The provider's id, once it is known. */
  synchronized Optional<String> sentAs() {
    return Optional.ofNullable(sentAs);
  }

  synchronized boolean isSpent(String id) {
    return spent.contains(id);
  }

  /**
   * Notes, before anything is submitted, that it will be.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  synchronized void begin(Attempt begun) {
    if (attempt == null) {
      file.create(RecordJson.head(mark, entries) + "\n" + RecordJson.attempt(begun));
    } else {
      file.append(RecordJson.attempt(begun));
    }
    attempt = begun;
  }

  /**
   * Notes the provider's id.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  synchronized void sent(String id) {
    sentAs = id;
    file.append(RecordJson.sent(id));
  }

  /**
   * Notes that a request got no reply and has been told so: it must be asked anew.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  synchronized void spend(String id) {
    if (spent.add(id)) {
      file.jot(RecordJson.spent(id));
    }
  }

  /** Takes back all: nothing was submitted. */
  synchronized void forget() {
    file.delete();
  }

  // Reading what another process wrote

  synchronized void recall(Attempt begun) {
    attempt = begun;
  }

  synchronized void recallSent(String id) {
    sentAs = id;
  }

  synchronized void recallSpent(String id) {
    spent.add(id);
  }
}
