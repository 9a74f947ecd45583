package org.safetyjunit.benchmarks.server;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How the server answers: a pure function of the number of the call.
 *
 * @param latency how long a reply takes in the mean
 * @param tail spread of the latency, the σ of a log-normal distribution; 0: each takes the same
 * @param rate share of replies that misbehave, in [0, 1]
 * @param seed what tail and rate are drawn from
 */
record Behaviour(Duration latency, double tail, double rate, long seed) {

  private static final double LONGEST = 20; // times the mean

  /** How long the reply to a call takes. */
  Duration delay(long call) {
    if (tail == 0) {
      return latency;
    }
    double normal = random(call, 1).nextGaussian();
    double factor = Math.min(LONGEST, Math.exp(tail * normal - tail * tail / 2));
    return Duration.ofNanos((long) (latency.toNanos() * factor));
  }

  /** Whether the reply to a call misbehaves. */
  boolean misbehaves(long call) {
    return random(call, 2).nextDouble() < rate;
  }

  private SplittableRandom random(long call, long purpose) {
    return new SplittableRandom(new SplittableRandom(seed * 31 + purpose).nextLong() + call);
  }
}
