package org.safetyjunit.internal.trial;

/**
 * How many trials to start. The first few are a probe: a model that misbehaves often is found out
 * before a whole round has been paid for; one that does not costs a part of a round.
 */
final class LaunchWindow {

  /** Trials started before anything is known. */
  private static final int PROBE = 16;

  /** Counted trials after which the rate is known well enough to open the window. */
  private static final int KNOWN = 8;

  private final int concurrency;
  private final boolean probes;

  /**
   * A window.
   *
   * @param concurrency most trials in flight
   * @param probes whether the first few are a probe; else all that may be of use start at once
   */
  LaunchWindow(int concurrency, boolean probes) {
    this.concurrency = concurrency;
    this.probes = probes;
  }

  /**
   * How many more trials to start now.
   *
   * @param started trials started so far
   * @param inFlight those of them that are still talking
   */
  int more(Tally tally, int started, int inFlight) {
    int outstanding = started - tally.counted();
    int useful = tally.useful();
    if (probes && tally.counted() < KNOWN) {
      // One slow trial at the front must not hold up everything behind it.
      int waiting = outstanding - inFlight;
      useful = Math.min(useful, waiting < PROBE * 3 / 4 ? PROBE - tally.counted() : 3 * PROBE);
    }
    return Math.max(0, Math.min(concurrency - inFlight, useful - outstanding));
  }
}
