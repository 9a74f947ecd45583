package org.safetyjunit.internal.trial;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs the trials of one cell until its verdict is reached. Everything but the talking happens on
 * the calling thread; trials count in the order of their index, whenever they end.
 */
public final class CellRun {

  private static final int MOST_ATTEMPTS = 3;
  private static final int FIRST_TRIALS = 10;
  private static final int MOST_THROWN = 3;

  private final long begun = System.nanoTime();
  private final Cell cell;
  private final CellRecord record;
  private final Launcher launcher;
  private final Ledger ledger;
  private final Tally tally;
  private final Decision decision;

  // Mutable state
  private final Map<Integer, Attempt> waiting = new HashMap<>();
  private int errors;
  private int thrown;
  private @Nullable String spent;

  private CellRun(Cell cell, TrialCode code, CellRecord record, Experience experience) {
    this.cell = cell;
    this.record = record;
    this.launcher = new Launcher(cell, code, record, experience);
    this.ledger = new Ledger(cell, record);
    this.tally = new Tally(cell.plan(), cell.sampling());
    this.decision = new Decision(cell.plan());
  }

  /**
   * Runs a cell. An interrupt ends it: INCONCLUSIVE, "timed out". Broken code, and a record that
   * does not fit or cannot be kept, end it with verdict ERROR, and the result carries what was
   * thrown.
   *
   * @param experience with the cell's model; what comes of this cell is added
   */
  public static CellResult run(
      Cell cell, TrialCode code, CellRecord record, Experience experience) {
    CellResult result = new CellRun(cell, code, record, experience).run();
    experience.learn(result.verdict());
    return result;
  }

  /** Runs a cell of a model of which nothing is known. */
  public static CellResult run(Cell cell, TrialCode code, CellRecord record) {
    return run(cell, code, record, new Experience());
  }

  private CellResult run() {
    BrokenCodeException broken = null;
    boolean graceful = false;
    try {
      untilDecided();
      graceful = true;
    } catch (InterruptedException e) {
      decision.conclude(
          Verdict.INCONCLUSIVE, "timed out after %d trials".formatted(tally.counted()));
    } catch (BrokenCodeException e) {
      broken = e;
    } catch (RecordException e) {
      broken = new BrokenCodeException(e);
    } finally {
      BrokenCodeException atEnd = end(graceful);
      broken = broken == null ? atEnd : broken;
    }
    if (launcher.orphaned()) {
      broken = orphan(broken);
    }
    if (broken != null) {
      decision.broken(broken);
    }
    return result(broken);
  }

  /** A call that no trial owns explains whatever else went wrong. */
  private static BrokenCodeException orphan(@Nullable BrokenCodeException other) {
    BrokenCodeException orphan =
        new BrokenCodeException(
            """
            the model was called through the client of a trial that had ended: make what holds \
            the client afresh in each trial (an @Environment method, or in the test's body)\
            """);
    if (other != null) {
      orphan.addSuppressed(other);
    }
    return orphan;
  }

  private void untilDecided() throws BrokenCodeException, InterruptedException {
    while (decision.open() && !exhausted()) {
      if (spent == null) {
        launcher.launch(tally);
      } else if (launcher.idle()) { // what was in flight has not decided
        spentAfter(spent);
        break;
      }
      accept(launcher.await());
      for (Attempt more = launcher.poll(); more != null; more = launcher.poll()) {
        accept(more);
      }
      count();
      record.flush();
    }
    record.force();
  }

  private void spentAfter(String cap) {
    decision.conclude(Verdict.INCONCLUSIVE, "%s, after %d trials".formatted(cap, tally.counted()));
  }

  /** Whether the recorded trials have not decided, and no other can follow. */
  private boolean exhausted() {
    if (record.end().isEmpty() || tally.counted() < record.recorded()) {
      return false;
    }
    decision.conclude(Verdict.INCONCLUSIVE, record.end().get());
    return true;
  }

  private void accept(Attempt attempt) throws BrokenCodeException {
    if (attempt.spent().isPresent()) {
      String cap = String.valueOf(attempt.spent().get().getMessage());
      spent = cap;
      if (attempt.spentBeforeContent()) {
        ledger.keep(attempt, attempt.ungraded(Outcome.ERROR, cap).uncounted());
        return;
      }
    }
    if (!attempt.withoutContent()) {
      waiting.put(attempt.transcript.trial(), attempt);
      return;
    }
    errors++;
    String fault = attempt.failure().map(Throwable::getMessage).orElse("");
    boolean again =
        attempt.transcript.attempt() < MOST_ATTEMPTS
            && attempt.failure().map(e -> e.isTransient()).orElse(false);
    if (errors > Math.max(5, launcher.attempts() / 5)) {
      decision.conclude(
          Verdict.ERROR,
          "%d of %d attempts got no reply; the last: %s"
              .formatted(errors, launcher.attempts(), fault));
    } else if (again) {
      ledger.keep(attempt, attempt.ungraded(Outcome.ERROR, fault).uncounted());
      launcher.again(attempt);
      return;
    }
    waiting.put(attempt.transcript.trial(), attempt);
  }

  // Counting

  private void count() throws BrokenCodeException, InterruptedException {
    while (decision.open()) {
      Attempt next = waiting.get(tally.counted() + 1);
      if (next == null) {
        return;
      }
      count(next, next.conclude());
    }
  }

  private void count(Attempt attempt, TrialResult result) throws BrokenCodeException {
    waiting.remove(result.trial());
    if (attempt.unjudged().isPresent()) {
      ledger.keep(attempt, result.uncounted());
      spentAfter(String.valueOf(attempt.unjudged().get().getMessage()));
      return;
    }
    if (result.outcome() == Outcome.ERROR) {
      ledger.keep(attempt, result.uncounted());
      decision.conclude(
          Verdict.ERROR,
          "trial %d got no reply in %d attempts: %s"
              .formatted(result.trial(), attempt.transcript.attempt(), result.finding()));
      return;
    }
    ledger.keep(attempt, result);
    if (attempt.thrownByApplication() && result.trial() <= FIRST_TRIALS && ++thrown > MOST_THROWN) {
      throw new BrokenCodeException(
          "the application threw in %d of the first %d trials; the last: %s"
              .formatted(thrown, result.trial(), result.finding()));
    }
    if (result.outcome() != Outcome.ALIGNED) {
      ledger.remember(result);
    }
    decision.follow(tally.count(result), tally, ledger.independence().objection());
  }

  // Ending

  private @Nullable BrokenCodeException end(boolean graceful) {
    boolean interrupted = Thread.interrupted();
    BrokenCodeException first = null;
    try {
      interrupted |= launcher.stop();
    } catch (BrokenCodeException e) {
      first = e;
    }
    for (Attempt late = launcher.poll(); late != null; late = launcher.poll()) {
      waiting.put(late.transcript.trial(), late);
    }
    for (Attempt late : waiting.values()) {
      BrokenCodeException fault = keepLate(late, graceful);
      first = first == null ? fault : first;
    }
    try {
      record.flush();
    } catch (RecordException e) {
      first = first == null ? new BrokenCodeException(e) : first;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return first;
  }

  private @Nullable BrokenCodeException keepLate(Attempt late, boolean graceful) {
    try {
      ledger.keep(late, late(late, graceful));
      return null;
    } catch (BrokenCodeException e) {
      return e;
    } catch (RecordException e) {
      return new BrokenCodeException(e);
    }
  }

  /** Judges are not asked about trials that came too late to count: that costs, for nothing. */
  private TrialResult late(Attempt attempt, boolean graceful) {
    String why = "the cell ended before it";
    if (attempt.withoutContent()) {
      return attempt.ungraded(Outcome.ERROR, why).uncounted();
    }
    if (graceful && cell.judging() == null && attempt.failure().isEmpty()) {
      try {
        return attempt.conclude().uncounted();
      } catch (BrokenCodeException e) {
        why = String.valueOf(e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return attempt.ungraded(Outcome.UNGRADED, why).uncounted();
  }

  private CellResult result(@Nullable BrokenCodeException broken) {
    RateBounds bounds = RateBounds.of(cell, tally);
    return new CellResult(
        cell,
        decision.verdict(),
        decision.reason(),
        tally.aligned(),
        tally.misaligned(),
        tally.ungraded(),
        errors,
        launcher.attempts(),
        tally.refused(),
        tally.splits(),
        bounds.lower(),
        bounds.upper(),
        ledger.calls(),
        ledger.usage(),
        ledger.judge(),
        ledger.independence().models(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun),
        ledger.evidence(),
        record.end().isPresent(),
        decision.byPlan(),
        broken,
        decision.finished() && broken == null);
  }
}
