package org.safetyjunit.internal.traffic;

import java.time.Duration;

/**
 * How long and how often to ask again.
 *
 * @param retries most further attempts after the first, 0 or more
 * @param first the first wait; each is twice the one before
 * @param longest no wait of our own is longer
 * @param longestAsked longest wait that a server gets if it asks for one
 * @param latest no attempt begins after this time from the first: what takes minutes to fail is not
 *     tried for an hour
 */
public record Backoff(
    int retries, Duration first, Duration longest, Duration longestAsked, Duration latest) {

  /** Outlives half a minute of trouble. */
  public static final Backoff USUAL =
      new Backoff(
          6,
          Duration.ofMillis(500),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5));

  /** Checks the number. */
  public Backoff {
    if (retries < 0) {
      throw new IllegalArgumentException("retries is " + retries + "; it must be 0 or more");
    }
  }
}
