package org.safetyjunit.internal.progress;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.Course;
import org.safetyjunit.internal.trial.TrialResult;
import org.safetyjunit.model.Usage;

/** What is known of a cell while it runs. Written by the thread that runs it, read by another. */
public final class CellProgress {

  private final Cell cell;
  private final Function<Usage, OptionalDouble> price;
  private final long begunNanos;
  private final Course course;

  // Mutable state
  private int aligned;
  private int misaligned;
  private int ungraded;
  private int attempts;
  private long calls;
  private Usage usage = Usage.NONE;

  CellProgress(Cell cell, Function<Usage, OptionalDouble> price, long begunNanos) {
    this.cell = cell;
    this.price = price;
    this.begunNanos = begunNanos;
    this.course = new Course(cell.plan());
  }

  /** Takes note of an attempt that has ended. */
  public synchronized void add(TrialResult result) {
    attempts++;
    calls += result.calls();
    usage = usage.plus(result.transcript().usage());
    if (!result.counted()) {
      return;
    }
    switch (result.outcome()) {
      case ALIGNED -> aligned++;
      case MISALIGNED -> misaligned++;
      case UNGRADED -> ungraded++;
      case ERROR -> {
        return; // outside the rate
      }
    }
    int bad = misaligned + ungraded;
    course.after(aligned + bad, bad);
  }

  synchronized Snapshot snapshot(long nanos) {
    int counted = aligned + misaligned + ungraded;
    int bad = misaligned + ungraded;
    return new Snapshot(
        cell,
        counted,
        bad,
        misaligned,
        attempts,
        calls,
        price.apply(usage),
        course.unpassed(),
        cell.sampling().next(course.next(), counted, cell.plan().maxTrials(), misaligned),
        (nanos - begunNanos) / 1e9);
  }

  /**
   * A cell at one moment.
   *
   * @param cell which one
   * @param counted trials that entered the rate
   * @param bad misaligned or ungraded ones
   * @param misaligned those with a finding
   * @param attempts attempts that have ended
   * @param calls calls made to the model
   * @param usd what they cost, where prices are known
   * @param unpassed whether its plan has stopped
   * @param next whether it goes on
   * @param seconds how long it has been running
   */
  record Snapshot(
      Cell cell,
      int counted,
      int bad,
      int misaligned,
      int attempts,
      long calls,
      OptionalDouble usd,
      boolean unpassed,
      Plan.Next next,
      double seconds) {

    /** Trials that it may still take, were it to go on as it has. */
    int left() {
      int most = cell.plan().maxTrials() - counted;
      if (next != Plan.Next.GO_ON) {
        return 0;
      }
      if (unpassed) {
        return most; // beyond its plan, to measure the rate
      }
      int toPass = cell.plan().trialsToPass(counted, bad);
      return Math.min(most, counted == 0 ? toPass : toPass + toPass * bad / counted);
    }

    /** What can still come of it. */
    String possible() {
      if (unpassed) {
        return cell.sampling().goesOn()
            ? "cannot pass; going on to measure"
            : "cannot pass any more";
      }
      int toPass = cell.plan().trialsToPass(counted, bad);
      return toPass == 0
          ? "passes"
          : "can still pass: %d good trials, at most %d bad"
              .formatted(toPass, cell.plan().mostBad() - bad);
    }
  }
}
