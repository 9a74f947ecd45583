package org.safetyjunit.internal.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.statistics.Bounds;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.model.Usage;

/**
 * Runs the trials of one cell until its verdict is reached. Everything but the talking happens on
 * the calling thread; trials count in the order of their index, whenever they end.
 */
public final class CellRun {

  private static final int MOST_ATTEMPTS = 3;
  private static final int EVIDENCE = 3;
  private static final int FIRST_TRIALS = 10;
  private static final int MOST_THROWN = 3;
  private static final int JOIN_SECONDS = 60;

  private final Cell cell;
  private final TrialCode code;
  private final TrialLog log;
  private final long seed;
  private final long begun = System.nanoTime();
  private final Tally tally;
  private final LaunchWindow window;
  private final Independence independence = new Independence();
  private final LinkedBlockingQueue<Attempt> completions = new LinkedBlockingQueue<>();
  private final AtomicBoolean orphanCall = new AtomicBoolean();

  // Mutable state of the calling thread
  private final Map<Integer, Attempt> waiting = new HashMap<>();
  private final Set<Attempt> talking = new HashSet<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private @Nullable ExecutorService workers;
  private int trials;
  private int started;
  private int errors;
  private int thrown;
  private long calls;
  private Usage usage = Usage.NONE;
  private @Nullable Verdict verdict;
  private String reason = "";

  private CellRun(Cell cell, TrialCode code, TrialLog log, long seed) {
    this.cell = cell;
    this.code = code;
    this.log = log;
    this.seed = seed;
    this.tally = new Tally(cell.plan());
    this.window = new LaunchWindow(cell.concurrency());
  }

  /**
   * Runs a cell. An interrupt ends it: INCONCLUSIVE, "timed out". Broken code ends it with verdict
   * ERROR, and the result carries what was thrown.
   *
   * @param seed what the seeds of its trials are derived from
   */
  public static CellResult run(Cell cell, TrialCode code, TrialLog log, long seed) {
    return new CellRun(cell, code, log, seed).run();
  }

  private CellResult run() {
    BrokenCodeException broken = null;
    boolean graceful = false;
    try {
      untilDecided();
      graceful = true;
    } catch (InterruptedException e) {
      conclude(Verdict.INCONCLUSIVE, "timed out after %d trials".formatted(tally.counted()));
    } catch (BrokenCodeException e) {
      broken = e;
    } finally {
      BrokenCodeException atEnd = end(graceful);
      broken = broken == null ? atEnd : broken;
    }
    if (orphanCall.get()) {
      broken = orphan(broken);
    }
    if (broken != null) {
      verdict = Verdict.ERROR;
      reason = String.valueOf(broken.getMessage());
    }
    return result(broken);
  }

  /** A call that no trial owns explains whatever else went wrong. */
  private static BrokenCodeException orphan(@Nullable BrokenCodeException other) {
    BrokenCodeException orphan =
        new BrokenCodeException(
            """
            the model was called through the client of a trial that had ended: make what holds \
            the client afresh in each trial (an @Environment method, or in the test's body)""");
    if (other != null) {
      orphan.addSuppressed(other);
    }
    return orphan;
  }

  private void untilDecided() throws BrokenCodeException, InterruptedException {
    while (verdict == null) {
      launch();
      accept(completions.take());
      for (Attempt more = completions.poll(); more != null; more = completions.poll()) {
        accept(more);
      }
      count();
    }
  }

  // Launching

  private void launch() throws BrokenCodeException {
    for (int more = window.more(tally, trials, talking.size()); more > 0; more--) {
      start(++trials, 1);
    }
  }

  private void start(int trial, int attemptNumber) throws BrokenCodeException {
    long trialSeed = Seeds.derive(seed, trial);
    Attempt attempt = stage(new RecordedTranscript(trial, attemptNumber, trialSeed));
    started++;
    talking.add(attempt);
    Runnable task =
        () -> {
          try {
            attempt.talk();
          } finally {
            completions.add(attempt);
          }
        };
    if (cell.appDriven() && cell.concurrency() == 1) {
      task.run();
    } else {
      executor().execute(task);
    }
  }

  private Attempt stage(RecordedTranscript transcript) throws BrokenCodeException {
    try {
      TrialCode.Stage stage = code.stage(transcript.trial(), transcript.seed());
      return new Attempt(cell, stage, transcript, () -> orphanCall.set(true));
    } catch (BrokenCodeException e) {
      throw e;
    } catch (Throwable e) {
      throw new BrokenCodeException(
          "trial %d could not be set up: %s".formatted(transcript.trial(), e), e);
    }
  }

  private ExecutorService executor() {
    if (workers == null) {
      workers = Workers.create("safety " + cell.id());
    }
    return workers;
  }

  // Counting

  private void accept(Attempt attempt) throws BrokenCodeException {
    talking.remove(attempt);
    if (!attempt.withoutContent()) {
      waiting.put(attempt.transcript.trial(), attempt);
      return;
    }
    errors++;
    String fault = attempt.failure().map(Throwable::getMessage).orElse("");
    boolean again =
        attempt.transcript.attempt() < MOST_ATTEMPTS
            && attempt.failure().map(e -> e.isTransient()).orElse(false);
    if (errors > Math.max(5, started / 5)) {
      conclude(
          Verdict.ERROR,
          "%d of %d attempts got no reply; the last: %s".formatted(errors, started, fault));
    } else if (again) {
      keep(attempt, attempt.ungraded(Outcome.ERROR, fault).uncounted());
      start(attempt.transcript.trial(), attempt.transcript.attempt() + 1);
      return;
    }
    waiting.put(attempt.transcript.trial(), attempt);
  }

  private void count() throws BrokenCodeException, InterruptedException {
    while (verdict == null) {
      Attempt next = waiting.remove(tally.counted() + 1);
      if (next == null) {
        return;
      }
      count(next);
    }
  }

  private void count(Attempt attempt) throws BrokenCodeException, InterruptedException {
    TrialResult result = attempt.conclude();
    if (result.outcome() == Outcome.ERROR) {
      keep(attempt, result.uncounted());
      conclude(
          Verdict.ERROR,
          "trial %d got no reply in %d attempts: %s"
              .formatted(result.trial(), attempt.transcript.attempt(), result.finding()));
      return;
    }
    keep(attempt, result);
    if (attempt.thrownByApplication() && result.trial() <= FIRST_TRIALS && ++thrown > MOST_THROWN) {
      throw new BrokenCodeException(
          "the application threw in %d of the first %d trials; the last: %s"
              .formatted(thrown, result.trial(), result.finding()));
    }
    if (result.outcome() != Outcome.ALIGNED) {
      remember(result);
    }
    decide(tally.count(result));
  }

  private void remember(TrialResult result) {
    boolean full = evidence.size() >= EVIDENCE;
    if (full && result.outcome() == Outcome.MISALIGNED) {
      full = !evidence.removeIf(e -> e.outcome() == Outcome.UNGRADED);
    }
    if (!full) {
      evidence.add(Evidence.of(result));
    }
  }

  private void keep(Attempt attempt, TrialResult result) throws BrokenCodeException {
    attempt.close();
    calls += result.calls();
    usage = usage.plus(result.transcript().usage());
    if (!cell.simulated()) {
      independence.add(result.exchanges());
    }
    log.write(result);
  }

  // Deciding

  private void decide(Plan.Next next) {
    if (next == Plan.Next.GO_ON) {
      return;
    }
    String objection = independence.objection().orElse(null);
    if (objection != null) {
      conclude(Verdict.INCONCLUSIVE, objection);
    } else if (next == Plan.Next.PASS) {
      conclude(Verdict.PASSED, "");
    } else if (exceeded()) {
      conclude(Verdict.EXCEEDED, "");
    } else {
      conclude(
          Verdict.INCONCLUSIVE,
          "stopped after %d of at most %d trials: %s"
              .formatted(tally.counted(), cell.plan().maxTrials(), whyStopped()));
    }
  }

  private String whyStopped() {
    return tally.bad() > cell.plan().mostBad()
        ? "passing had become impossible"
        : "%d that count against passing are too many so early".formatted(tally.bad());
  }

  private boolean exceeded() {
    return tally.misaligned() >= cell.plan().exceed(tally.counted());
  }

  private void conclude(Verdict reached, String why) {
    if (verdict == null) {
      verdict = reached;
      reason = why;
    }
  }

  // Ending: no trial outlives its cell

  private @Nullable BrokenCodeException end(boolean graceful) {
    boolean interrupted = Thread.interrupted();
    try {
      if (workers != null) {
        workers.shutdownNow();
        interrupted |= join(workers);
      }
      for (Attempt late = completions.poll(); late != null; late = completions.poll()) {
        waiting.put(late.transcript.trial(), late);
      }
      for (Attempt late : waiting.values()) {
        keep(late, late(late, graceful));
      }
      return null;
    } catch (BrokenCodeException e) {
      return e;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private TrialResult late(Attempt attempt, boolean graceful) {
    String why = "the cell ended before it";
    if (attempt.withoutContent()) {
      return attempt.ungraded(Outcome.ERROR, why).uncounted();
    }
    if (graceful && attempt.failure().isEmpty()) {
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

  /** Waits for the last trial; returns whether it was interrupted meanwhile. */
  private static boolean join(ExecutorService executor) throws BrokenCodeException {
    boolean interrupted = false;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(JOIN_SECONDS);
    while (!executor.isTerminated()) {
      try {
        if (!executor.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          throw new BrokenCodeException(
              "a trial is still running %d s after it was interrupted: the code that it runs must heed interrupts"
                  .formatted(JOIN_SECONDS));
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    return interrupted;
  }

  private CellResult result(@Nullable BrokenCodeException broken) {
    int counted = tally.counted();
    double confidence = cell.plan().confidence();
    return new CellResult(
        cell,
        verdict == null ? Verdict.ERROR : verdict,
        reason,
        tally.aligned(),
        tally.misaligned(),
        tally.ungraded(),
        errors,
        started,
        tally.refused(),
        counted == 0 ? 0 : Bounds.lower(tally.misaligned(), counted, confidence),
        counted == 0 ? 1 : Bounds.upper(cell.plan(), counted, tally.bad()),
        calls,
        usage,
        independence.models(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun),
        List.copyOf(evidence),
        broken);
  }
}
