package org.safetyjunit.internal.batch;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safetyjunit.internal.batch.BatchRecord.Attempt;
import org.safetyjunit.internal.provider.BatchEngine;
import org.safetyjunit.internal.provider.BatchRequest;
import org.safetyjunit.internal.provider.BatchStatus;
import org.safetyjunit.internal.provider.FoundBatch;
import org.safetyjunit.model.ModelException;

/**
 * A batch's way to the provider and back, step by step; each step is at most a few calls. Steps are
 * taken by one thread.
 */
final class Journey {

  /** Faults in a row after which a submission or a download is given up. */
  private static final int MOST_FAULTS = 12;

  /** Lasting faults in a row that are believed: a provider may not know its own batch at once. */
  private static final int MOST_LASTING_FAULTS = 3;

  /** How much later than promised a provider may say that a batch has expired. */
  private static final Duration GRACE = Duration.ofHours(1);

  private static final System.Logger LOG = System.getLogger("org.safetyjunit.batch");

  private final Batch batch;
  private final BatchEngine engine;
  private final Surroundings surroundings;

  // Mutable state
  private Stage stage;
  private final Deque<FoundBatch> candidates = new ArrayDeque<>();
  private long overNanos;
  private int looks;
  private int faults;
  private int lastingFaults;

  private enum Stage {
    SUBMIT,
    FIND,
    LOOK,
    FETCH
  }

  Journey(Batch batch, BatchEngine engine, Surroundings surroundings) {
    this.batch = batch;
    this.engine = engine;
    this.surroundings = surroundings;
    Optional<Attempt> attempt = batch.record().attempt();
    this.stage = attempt.isEmpty() ? Stage.SUBMIT : Stage.FIND;
    limitFrom(attempt.map(Attempt::when).orElse(surroundings.time().now()));
    batch.sentAs().ifPresent(id -> follow(new FoundBatch(id, true)));
  }

  Batch batch() {
    return batch;
  }

  /**
   * Does what is next.
   *
   * @return after how long to come back; empty if the way is over
   */
  Optional<Duration> step() {
    if (batch.nobodyWaits()) {
      turnBack();
      return Optional.empty();
    }
    try {
      return switch (stage) {
        case SUBMIT -> submit();
        case FIND -> find();
        case LOOK -> look();
        case FETCH -> fetch();
      };
    } catch (ModelException fault) {
      return afterFault(fault);
    }
  }

  private Optional<Duration> submit() {
    Map<String, Waiter> waiting = batch.waiting();
    Attempt attempt = new Attempt(surroundings.time().now(), waiting.size());
    batch.record().begin(attempt);
    limitFrom(attempt.when());
    List<BatchRequest> requests = new ArrayList<>();
    waiting.forEach(
        (id, waiter) -> requests.add(new BatchRequest(id, engine.encode(waiter.request()))));
    String id = engine.submit(batch.record().mark(), requests);
    follow(new FoundBatch(id, true));
    note(id);
    say(Level.INFO, "batch %s of %d requests is on its way".formatted(id, requests.size()));
    return Optional.of(surroundings.patience().beforeNext(looks++));
  }

  private void follow(FoundBatch found) {
    candidates.addFirst(found);
    stage = Stage.LOOK;
    faults = 0;
  }

  /** That the id cannot be written is no reason to lose what is paid for: the mark is written. */
  private void note(String id) {
    try {
      batch.record().sent(id);
    } catch (UncheckedIOException e) {
      say(Level.WARNING, String.valueOf(e.getMessage()));
    }
  }

  private Optional<Duration> find() {
    Attempt attempt = batch.record().attempt().orElseThrow();
    String mark = batch.record().mark();
    candidates.addAll(
        engine.find(mark, attempt.when(), attempt.size(), surroundings.others().apply(mark)));
    if (candidates.isEmpty()) {
      return notSubmitted();
    }
    FoundBatch first = candidates.getFirst();
    if (first.certain()) {
      note(first.id());
    }
    stage = Stage.LOOK;
    return Optional.of(Duration.ZERO);
  }

  private Optional<Duration> notSubmitted() {
    if (batch.isAdopted()) {
      batch.record().forget();
      surroundings.again().accept(batch.takeAll());
      return Optional.empty();
    }
    stage = Stage.SUBMIT;
    return Optional.of(Duration.ZERO);
  }

  private Optional<Duration> look() {
    BatchStatus status = engine.look(candidates.getFirst().id());
    faults = 0;
    lastingFaults = 0;
    if (status instanceof BatchStatus.Ended) {
      stage = Stage.FETCH;
      return Optional.of(Duration.ZERO);
    }
    if (status instanceof BatchStatus.Failed failed) {
      batch.settle(failed.fault());
      return Optional.empty();
    }
    if (surroundings.time().nanos() - overNanos >= 0) {
      cancel();
      batch.settle(
          ModelException.passing(
              "batch %s was still not over an hour after its time (%d h)"
                  .formatted(candidates.getFirst().id(), engine.limits().window().toHours()),
              null,
              null));
      return Optional.empty();
    }
    return Optional.of(surroundings.patience().beforeNext(looks++));
  }

  private Optional<Duration> fetch() {
    FoundBatch candidate = candidates.getFirst();
    int[] ours = new int[1];
    engine.results(candidate.id(), (id, result) -> ours[0] += batch.deliver(id, result) ? 1 : 0);
    if (ours[0] == 0 && !candidate.certain()) {
      candidates.removeFirst();
      stage = Stage.LOOK;
      return candidates.isEmpty() ? notSubmitted() : Optional.of(Duration.ZERO);
    }
    if (!candidate.certain()) {
      note(candidate.id());
    }
    say(Level.INFO, "batch %s is back with %d results".formatted(candidate.id(), ours[0]));
    batch.settle(
        ModelException.passing(
            "batch %s has ended without a result for this request".formatted(candidate.id()),
            null,
            null));
    return Optional.empty();
  }

  private Optional<Duration> afterFault(ModelException fault) {
    faults++;
    lastingFaults = fault.isTransient() ? 0 : lastingFaults + 1;
    boolean refused = stage == Stage.SUBMIT && !fault.isTransient();
    if (refused) {
      batch.record().forget();
    }
    boolean tooMany = stage != Stage.LOOK && faults >= MOST_FAULTS;
    if (refused || tooMany || lastingFaults >= MOST_LASTING_FAULTS) {
      batch.abandon(fault);
      return Optional.empty();
    }
    LOG.log(Level.WARNING, "{0} Asking again in a while.", fault.getMessage());
    if (stage == Stage.SUBMIT) {
      stage = Stage.FIND; // it may have arrived all the same
    }
    Duration wait = surroundings.patience().beforeNext(faults);
    return Optional.of(fault.retryAfter().filter(asked -> asked.compareTo(wait) > 0).orElse(wait));
  }

  /** Nobody waits any more: what is ours alone need not be done. */
  private void turnBack() {
    if (batch.isAdopted()) {
      return;
    }
    try {
      if (stage == Stage.FIND) {
        find();
      }
    } catch (ModelException e) {
      say(Level.WARNING, "a batch may be on its way for nobody: %s".formatted(e.getMessage()));
    }
    if (stage == Stage.LOOK) {
      cancel();
    } else if (stage == Stage.SUBMIT) {
      batch.record().forget();
    }
  }

  private void cancel() {
    FoundBatch candidate = candidates.getFirst();
    if (!candidate.certain()) {
      return;
    }
    try {
      engine.cancel(candidate.id());
      say(Level.INFO, "batch %s is cancelled: nobody waits for it".formatted(candidate.id()));
    } catch (ModelException e) {
      say(
          Level.WARNING,
          "batch %s was not cancelled: %s".formatted(candidate.id(), e.getMessage()));
    }
  }

  /** A clock that was set back since makes it no longer. */
  private void limitFrom(Instant submitted) {
    Duration since = Duration.between(submitted, surroundings.time().now());
    Duration window = engine.limits().window().plus(GRACE);
    Duration left = since.isNegative() ? window : window.minus(since);
    overNanos = surroundings.time().nanos() + left.toNanos();
  }

  private void say(Level level, String what) {
    LOG.log(level, "Model \"{0}\": {1}", surroundings.model(), what);
  }
}
