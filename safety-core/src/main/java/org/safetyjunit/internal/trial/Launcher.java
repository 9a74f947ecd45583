package org.safetyjunit.internal.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts the trials of one cell, hands back those that have stopped talking, and lets none outlive
 * the cell. Used by the thread that runs the cell.
 */
final class Launcher {

  private static final int JOIN_SECONDS = 60;

  /** Most brief trials that are handed to a thread together. */
  private static final int IN_TURN = 64;

  private final Cell cell;
  private final CellRecord record;
  private final Staging staging;
  private final LaunchWindow window;
  private final Workers workers;
  private final Brevity brevity = new Brevity();
  private final LinkedBlockingQueue<Talk> completions = new LinkedBlockingQueue<>();

  // Mutable state
  private final Set<Talk> talking = new HashSet<>();
  private int trials;
  private int attempts;

  Launcher(Cell cell, TrialCode code, CellRecord record, Experience experience) {
    this.cell = cell;
    this.record = record;
    this.staging = new Staging(cell, code, record);
    this.workers = Workers.of(cell);
    this.window = new LaunchWindow(!code.inWaves(), experience);
  }

  /** Starts as many new trials as are of use, recorded ones first. */
  void launch(Tally tally) throws BrokenCodeException {
    boolean recorded = tally.counted() < record.recorded();
    int together = (recorded || cell.simulated()) && areBrief() ? IN_TURN : 1;
    int places = Math.max(cell.concurrency(), together);
    int more = window.more(tally, trials, talking.size(), places);
    if (recorded) {
      more = Math.min(more, record.recorded() - trials);
    }
    for (; more > 0; more -= together) {
      start(Math.min(more, together));
    }
  }

  /**
   * Whether a thread for each trial would cost more than the trial does. Not asked of trials whose
   * replies have to be waited for.
   */
  private boolean areBrief() {
    return brevity.isEstablished() && cell.concurrency() > 1 && !cell.appDriven();
  }

  /** Starts the next trials, one after another on the same thread. */
  private void start(int more) throws BrokenCodeException {
    List<Talk> talks = new ArrayList<>(more);
    try {
      for (int i = 0; i < more; i++) {
        talks.add(stage(++trials, 1));
      }
    } finally {
      workers.run(talks, completions::addAll);
    }
  }

  /** Starts the next attempt at the same trial. */
  void again(Attempt attempt) throws BrokenCodeException {
    Talk talk = stage(attempt.transcript.trial(), attempt.transcript.attempt() + 1);
    workers.run(List.of(talk), completions::addAll);
  }

  private Talk stage(int trial, int attemptNumber) throws BrokenCodeException {
    long begun = System.nanoTime();
    Attempt attempt = staging.stage(trial, attemptNumber);
    attempts++;
    Talk talk = new Talk(attempt, System.nanoTime() - begun);
    talking.add(talk);
    return talk;
  }

  /** Whether nothing is under way. */
  boolean idle() {
    return talking.isEmpty();
  }

  /** Waits for an attempt that has stopped talking. */
  Attempt await() throws InterruptedException {
    return ended(completions.take());
  }

  /** Another attempt that has stopped talking, if there is one by now. */
  @Nullable Attempt poll() {
    Talk done = completions.poll();
    return done == null ? null : ended(done);
  }

  private Attempt ended(Talk done) {
    talking.remove(done);
    brevity.learn(done.nanos());
    return done.attempt();
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
    talking.forEach(Talk::interrupt);
    boolean interrupted = false;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(JOIN_SECONDS);
    List<Talk> ended = new ArrayList<>();
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

  private Talk await(long deadline) throws BrokenCodeException, InterruptedException {
    Talk late = completions.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    if (late == null) {
      throw new BrokenCodeException(
          "a trial is still running %d s after it was interrupted: the code that it runs must heed interrupts"
              .formatted(JOIN_SECONDS));
    }
    return late;
  }
}
