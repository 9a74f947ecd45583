package org.safetyjunit.internal.traffic;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * When the next call of a model may go out: evenly, as many requests and tokens a minute as are
 * allowed, and none while the server has asked for a pause.
 *
 * <p>A little less than what is allowed is used, since the network bunches requests up: a server
 * that counts exactly would refuse some.
 */
public final class Pace {

  private static final double SHARE = 0.97;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  private final @Nullable Meter requests;
  private final @Nullable Meter tokens;

  // Mutable state, guarded by this
  private boolean paused;
  private long pausedUntil;

  /**
   * A pace.
   *
   * @param requestsPerMinute most requests a minute, if limited
   * @param tokensPerMinute most tokens a minute, read and written, if limited
   */
  public Pace(OptionalInt requestsPerMinute, OptionalInt tokensPerMinute) {
    this.requests = meter(requestsPerMinute);
    this.tokens = meter(tokensPerMinute);
  }

  private static @Nullable Meter meter(OptionalInt perMinute) {
    return perMinute.isPresent() ? new Meter(SHARE * perMinute.getAsInt()) : null;
  }

  /**
   * Waits for its turn.
   *
   * @param expectedTokens what the call is likely to read and write
   */
  void await(long expectedTokens) throws InterruptedException {
    if (tokens != null) {
      tokens.take(expectedTokens);
    }
    do {
      TimeUnit.NANOSECONDS.sleep(pause());
      if (requests != null) {
        requests.take(1);
      }
    } while (pause() > 0); // or all that waited would go out together when it ends
  }

  /** Puts right what was expected of a call. */
  void settle(long expectedTokens, long tokensUsed) {
    if (tokens != null) {
      tokens.correct(tokensUsed - expectedTokens);
    }
  }

  /** The server has asked for a pause: other calls would be refused as well. */
  synchronized void pause(Duration asked) {
    Duration pause = asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
    long until = System.nanoTime() + pause.toNanos();
    if (!paused || until - pausedUntil > 0) {
      paused = true;
      pausedUntil = until;
    }
  }

  /** Nanoseconds that are left of the pause. */
  private synchronized long pause() {
    long left = paused ? pausedUntil - System.nanoTime() : 0;
    paused = left > 0;
    return Math.max(0, left);
  }
}
