package org.safetyjunit.internal.traffic;

import dev.failsafe.RateLimiter;
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

  private final @Nullable RateLimiter<Object> requests;
  private final @Nullable TokenPace tokens;

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
    this.requests = requestsPerMinute.isPresent() ? even(requestsPerMinute.getAsInt()) : null;
    this.tokens =
        tokensPerMinute.isPresent() ? new TokenPace(even(tokensPerMinute.getAsInt())) : null;
  }

  private static RateLimiter<Object> even(int perMinute) {
    Duration minute = Duration.ofNanos((long) (TimeUnit.MINUTES.toNanos(1) / SHARE));
    return RateLimiter.smoothBuilder(perMinute, minute).build();
  }

  /**
   * Waits for its turn.
   *
   * @param expectedTokens what the call is likely to read and write
   */
  void await(long expectedTokens) throws InterruptedException {
    if (tokens != null) {
      sleep(tokens.book(expectedTokens));
    }
    do {
      sleep(pause());
      if (requests != null) {
        requests.acquirePermit();
      }
    } while (!pause().isZero()); // or all that waited would go out together when it ends
  }

  /** Puts right what was expected of a call. */
  void settle(long expectedTokens, long tokensUsed) {
    if (tokens != null) {
      tokens.settle(expectedTokens, tokensUsed);
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

  /** What is left of the pause. */
  private synchronized Duration pause() {
    long left = paused ? pausedUntil - System.nanoTime() : 0;
    paused = left > 0;
    return paused ? Duration.ofNanos(left) : Duration.ZERO;
  }

  private static void sleep(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }
}
