package org.safetyjunit.internal.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts the trials of one cell, hands back those that have stopped talking, and lets none outlive
 * the cell. Used by the thread that runs the cell.
 */
final class Launcher {

  private static final int JOIN_SECONDS = 60;

  private final Cell cell;
  private final CellRecord record;
  private final Staging staging;
  private final LaunchWindow window;
  private final Workers workers;
  private final LinkedBlockingQueue<Attempt> completions = new LinkedBlockingQueue<>();

  // Mutable state
  private final Map<Attempt, Talk> talking = new HashMap<>();
  private int trials;
  private int attempts;

  Launcher(Cell cell, TrialCode code, CellRecord record, Experience experience) {
    this.cell = cell;
    this.record = record;
    this.staging = new Staging(cell, code, record);
    this.workers = Workers.of(cell);
    this.window = new LaunchWindow(cell.concurrency(), !code.inWaves(), experience);
  }

  /** Starts as many new trials as are of use, recorded ones first. */
  void launch(Tally tally) throws BrokenCodeException {
    int more = window.more(tally, trials, talking.size());
    if (tally.counted() < record.recorded()) {
      more = Math.min(more, record.recorded() - trials);
    }
    for (; more > 0; more--) {
      start(++trials, 1);
    }
  }

  /** Starts the next attempt at the same trial. */
  void again(Attempt attempt) throws BrokenCodeException {
    start(attempt.transcript.trial(), attempt.transcript.attempt() + 1);
  }

  private void start(int trial, int attemptNumber) throws BrokenCodeException {
    Attempt attempt = staging.stage(trial, attemptNumber);
    attempts++;
    Talk talk = new Talk(attempt, completions::add);
    talking.put(attempt, talk);
    if (cell.appDriven() && cell.concurrency() == 1) {
      attempt.talk(); // on this thread, whose interrupts are the cell's
      completions.add(attempt);
    } else {
      workers.run(talk);
    }
  }

  /** Whether nothing is under way. */
  boolean idle() {
    return talking.isEmpty();
  }

  /** Waits for an attempt that has stopped talking. */
  Attempt await() throws InterruptedException {
    Attempt done = completions.take();
    talking.remove(done);
    return done;
  }

  /** Another attempt that has stopped talking, if there is one by now. */
  @Nullable Attempt poll() {
    Attempt done = completions.poll();
    talking.remove(done);
    return done;
  }

  /** Attempts started. */
  int attempts() {
    return attempts;
  }

  /** Whether a trial's client was used after the trial had ended. */
  boolean orphaned() {
    return staging.orphaned();
  }

  /**
   * Interrupts what still runs and waits for it.
   *
   * @return whether this thread was interrupted meanwhile
   * @throws BrokenCodeException if something goes on all the same
   */
  boolean stop() throws BrokenCodeException {
    talking.values().forEach(Talk::interrupt);
    boolean interrupted = false;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(JOIN_SECONDS);
    List<Attempt> ended = new ArrayList<>();
    try {
      while (ended.size() < talking.size()) {
        try {
          ended.add(await(deadline));
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      completions.addAll(ended);
      workers.close();
    }
    return interrupted;
  }

  private Attempt await(long deadline) throws BrokenCodeException, InterruptedException {
    Attempt late = completions.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    if (late == null) {
      throw new BrokenCodeException(
          "a trial is still running %d s after it was interrupted: the code that it runs must heed interrupts"
              .formatted(JOIN_SECONDS));
    }
    return late;
  }
}
