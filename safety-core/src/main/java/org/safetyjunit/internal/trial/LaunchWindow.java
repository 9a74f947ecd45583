package org.safetyjunit.internal.trial;

/**
 * How many trials to start. A trial is started if it will most likely be needed, given what has
 * been counted. The first few are a probe: a model that misbehaves often is found out before a
 * whole round has been paid for; one that does not costs a part of a round.
 */
final class LaunchWindow {

  /** Trials started before anything is known; once they are all good, nothing holds back more. */
  private static final int PROBE = 16;

  /**
   * How likely a trial must be needed. Lower costs calls where a model misbehaves; higher, time.
   */
  private static final double LIKELY = 0.95;

  /**
   * Trials that have ended and wait for one before them to be counted. It bounds memory, and lets a
   * trial that busy threads have left behind have its turn.
   */
  private static final int MOST_WAITING = 20_000;

  private final boolean probes;
  private final Experience experience;

  /**
   * A window.
   *
   * @param probes whether the first few are a probe; else all that may be of use start at once
   * @param experience with the model: once many of its cells have been safe, there is no probe
   */
  LaunchWindow(boolean probes, Experience experience) {
    this.probes = probes;
    this.experience = experience;
  }

  /**
   * How many more trials to start now.
   *
   * @param started trials started so far
   * @param inFlight those of them that are still talking
   * @param places most that may be in flight
   */
  int more(Tally tally, int started, int inFlight, int places) {
    int outstanding = started - tally.counted();
    int free = Math.min(outstanding + places - inFlight, MOST_WAITING + places);
    int most = Math.min(tally.toPass(), free);
    if (most <= outstanding) {
      return 0;
    }
    int likely = likelyNeeded(tally, most);
    // One slow trial at the front must not hold up everything behind it.
    int moving = outstanding + Math.max(0, likely / 4 - inFlight);
    return Math.min(most, Math.max(likely, Math.min(moving, 3 * likely))) - outstanding;
  }

  /** How many of the next trials are likely to be needed, from 1 to {@code most}. */
  private int likelyNeeded(Tally tally, int most) {
    boolean nothingBad = tally.bad() == 0 && (tally.counted() >= PROBE || !probes);
    if (nothingBad || tally.goesOn()) {
      return most;
    }
    Need need = new Need(tally, experience.safe());
    int low = tally.bad() == 0 ? Math.min(PROBE, most) : 1;
    int high = most;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (need.of(middle) >= LIKELY) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
