package org.safetyjunit.internal.traffic;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/**
 * Asks again when a fault may pass, after waits that grow, or for as long as the server asked.
 * Waits are scattered, so that trials do not come back all at once; none is shorter than the server
 * asked for.
 */
public final class RetryingClient implements ModelClient {

  private static final double JITTER = 0.25;

  /** By a negative wait Failsafe is told to use its own. */
  private static final Duration OUR_OWN_WAIT = Duration.ofNanos(-1);

  private final Backoff backoff;
  private final ModelClient delegate;

  /** Retries calls of another client. */
  public RetryingClient(Backoff backoff, ModelClient delegate) {
    this.backoff = backoff;
    this.delegate = delegate;
  }

  @Override
  public ModelReply send(ModelRequest request) {
    long begun = System.nanoTime();
    try {
      return delegate.send(request);
    } catch (ModelException e) {
      return sendAgain(request, begun, e); // only what fails pays for a policy
    }
  }

  private ModelReply sendAgain(ModelRequest request, long begun, ModelException fault) {
    AtomicReference<@Nullable ModelException> first = new AtomicReference<>(fault);
    try {
      return Failsafe.with(policy(begun))
          .get(
              () -> {
                ModelException ofFirst = first.getAndSet(null);
                if (ofFirst != null) {
                  throw ofFirst;
                }
                return delegate.send(request);
              });
    } catch (FailsafeException e) {
      // The interrupt flag is set again by now.
      throw ModelException.passing("interrupted while waiting to ask again", null, e.getCause());
    }
  }

  private RetryPolicy<ModelReply> policy(long begun) {
    return RetryPolicy.<ModelReply>builder()
        .handleIf(failure -> mayPass(failure) && inTime(begun))
        .withMaxRetries(backoff.retries())
        .withBackoff(backoff.first(), backoff.longest())
        .withJitter(JITTER)
        .withDelayFnOn(this::askedWait, ModelException.class)
        .build();
  }

  private static boolean mayPass(Throwable failure) {
    return failure instanceof ModelException fault
        && fault.isTransient()
        && !Thread.currentThread().isInterrupted();
  }

  private boolean inTime(long begun) {
    return System.nanoTime() - begun < backoff.latest().toNanos();
  }

  /**
   * The wait that the server asked for, lengthened so that scattering cannot make it shorter. None
   * if it asked for less than we wait anyway: "0" from a broken server must not hurry us.
   */
  private Duration askedWait(ExecutionContext<ModelReply> context) {
    ModelException fault = context.getLastException();
    Duration longest = backoff.longestAsked();
    return fault
        .retryAfter()
        .filter(asked -> asked.compareTo(backoff.first()) > 0)
        .map(asked -> asked.compareTo(longest) < 0 ? asked : longest)
        .map(asked -> Duration.ofMillis((long) Math.ceil(asked.toMillis() / (1 - JITTER))))
        .orElse(OUR_OWN_WAIT);
  }
}
