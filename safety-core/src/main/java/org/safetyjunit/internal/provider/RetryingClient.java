package org.safetyjunit.internal.provider;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/**
 * Asks again when a fault may pass, after waits that grow from half a second to half a minute, or
 * for as long as the server asked (two minutes at most). Waits are scattered, so that trials do not
 * come back all at once; none is shorter than the server asked for.
 */
public final class RetryingClient implements ModelClient {

  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_ASKED_WAIT = Duration.ofMinutes(2);
  private static final double JITTER = 0.25;

  /** By a negative wait Failsafe is told to use its own. */
  private static final Duration OUR_OWN_WAIT = Duration.ofNanos(-1);

  private final ModelClient delegate;
  private final Runnable beforeAttempt;
  private final RetryPolicy<ModelReply> policy;
  private final LongAdder attempts = new LongAdder();

  /**
   * Retries calls of another client.
   *
   * @param maxRetries most further attempts after the first, 0 or more
   */
  public RetryingClient(ModelClient delegate, int maxRetries) {
    this(delegate, maxRetries, () -> {});
  }

  /**
   * Retries calls of another client.
   *
   * @param maxRetries most further attempts after the first, 0 or more
   * @param beforeAttempt called before each attempt, the first included; what it throws ends the
   *     call
   */
  public RetryingClient(ModelClient delegate, int maxRetries, Runnable beforeAttempt) {
    this(delegate, maxRetries, beforeAttempt, FIRST_WAIT, LONGEST_WAIT, LONGEST_ASKED_WAIT);
  }

  RetryingClient(
      ModelClient delegate,
      int maxRetries,
      Runnable beforeAttempt,
      Duration firstWait,
      Duration longestWait,
      Duration longestAskedWait) {
    if (maxRetries < 0) {
      throw new IllegalArgumentException("maxRetries is " + maxRetries + "; it must be 0 or more");
    }
    this.delegate = delegate;
    this.beforeAttempt = beforeAttempt;
    this.policy =
        RetryPolicy.<ModelReply>builder()
            .handleIf(failure -> mayPass(failure))
            .withMaxRetries(maxRetries)
            .withBackoff(firstWait, longestWait)
            .withJitter(JITTER)
            .withDelayFnOn(
                context -> askedWait(context.getLastException(), firstWait, longestAskedWait),
                ModelException.class)
            .build();
  }

  /** Calls made so far, each attempt counted. */
  public long attempts() {
    return attempts.sum();
  }

  @Override
  public ModelReply send(ModelRequest request) {
    try {
      return Failsafe.with(policy).get(() -> attempt(request));
    } catch (FailsafeException e) {
      // The interrupt flag is set again by now.
      throw ModelException.passing("interrupted while waiting to ask again", null, e.getCause());
    }
  }

  private ModelReply attempt(ModelRequest request) {
    beforeAttempt.run();
    attempts.increment();
    return delegate.send(request);
  }

  private static boolean mayPass(Throwable failure) {
    return failure instanceof ModelException fault
        && fault.isTransient()
        && !Thread.currentThread().isInterrupted();
  }

  /**
   * The wait that the server asked for, lengthened so that scattering cannot make it shorter. None
   * if it asked for less than we wait anyway: "0" from a broken server must not hurry us.
   */
  private static Duration askedWait(ModelException fault, Duration shortest, Duration longest) {
    return fault
        .retryAfter()
        .filter(asked -> asked.compareTo(shortest) > 0)
        .map(asked -> asked.compareTo(longest) < 0 ? asked : longest)
        .map(asked -> Duration.ofMillis((long) Math.ceil(asked.toMillis() / (1 - JITTER))))
        .orElse(OUR_OWN_WAIT);
  }
}
