package org.safetyjunit.internal.batch;

import java.time.Duration;

/**
 * How patient the courier is.
 *
 * @param gather a wave leaves when no request has come for so long
 * @param poll longest time between two looks at a batch; the first come sooner
 */
public record Patience(Duration gather, Duration poll) {

  /** Two seconds, and a minute. */
  public static final Patience USUAL = new Patience(Duration.ofSeconds(2), Duration.ofMinutes(1));

  private static final int LONGEST_GATHERING = 30;
  private static final double FIRST_LOOK = 1 / 12.0;
  private static final double GROWTH = 1.5;

  /** A wave leaves after so long, even while requests still come. */
  Duration longestGathering() {
    return gather.multipliedBy(LONGEST_GATHERING);
  }

  /** How long to wait before the next look, or the next try after faults. */
  Duration beforeNext(int looksSoFar) {
    double factor = Math.min(1, FIRST_LOOK * Math.pow(GROWTH, looksSoFar));
    return Duration.ofNanos((long) (poll.toNanos() * factor));
  }
}
