package org.safetyjunit.internal.traffic;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelException;

/**
 * Whether a model answers at all. After calls have failed one after another for a while it is not
 * asked any more, but for a probe now and then: a run of thousands of trials then ends in one clear
 * message.
 *
 * <p>A number of failures alone says little, since many calls fail at once when a server restarts;
 * so they have to span a time too: less before the first answer, when something is probably set up
 * wrong.
 */
public final class Circuit {

  private static final int ENOUGH_FAILURES = 5;

  private final Patience patience;
  private final LongSupplier nanoTime;
  private final CircuitBreaker<Object> breaker;

  // Mutable state, guarded by this
  private boolean answered;
  private int failures;
  private long failingSince;
  private String last = "";

  /**
   * How long failures are borne.
   *
   * @param beforeFirstAnswer while nothing has ever been answered
   * @param later once something has
   * @param untilProbe from then to the next try
   */
  record Patience(Duration beforeFirstAnswer, Duration later, Duration untilProbe) {

    static final Patience USUAL =
        new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  /** A closed circuit with the usual patience. */
  public Circuit() {
    this(Patience.USUAL, System::nanoTime);
  }

  Circuit(Patience patience, LongSupplier nanoTime) {
    this.patience = patience;
    this.nanoTime = nanoTime;
    this.breaker =
        CircuitBreaker.builder().withDelay(patience.untilProbe()).withSuccessThreshold(1).build();
  }

  /** The fault to throw instead of sending a call, if the model is not asked now. */
  synchronized Optional<ModelException> refusal() {
    return breaker.tryAcquirePermit() ? Optional.empty() : Optional.of(down(null));
  }

  /** The server is there, whatever it said. */
  synchronized void answered() {
    answered = true;
    failures = 0;
    if (!breaker.isClosed()) {
      breaker.close();
    }
  }

  /** A call that ended without a sign of the server, either way. */
  synchronized void gaveUp() {
    if (breaker.isHalfOpen()) {
      breaker.open();
    }
  }

  /** A call failed; returns what to throw in its place if that was one too many. */
  synchronized ModelException failed(ModelException fault) {
    long now = nanoTime.getAsLong();
    if (failures++ == 0) {
      failingSince = now;
    }
    last = String.valueOf(fault.getMessage());
    Duration span = Duration.ofNanos(now - failingSince);
    Duration borne = answered ? patience.later() : patience.beforeFirstAnswer();
    boolean tooMuch = failures >= ENOUGH_FAILURES && span.compareTo(borne) >= 0;
    if (breaker.isHalfOpen() || (tooMuch && breaker.isClosed())) {
      breaker.open();
    }
    return breaker.isOpen() ? down(fault) : fault;
  }

  private ModelException down(@Nullable ModelException cause) {
    long seconds = Duration.ofNanos(nanoTime.getAsLong() - failingSince).toSeconds();
    return ModelException.lasting(
        "%d calls in a row have failed over %d s, so no more are sent, but for a try every %d s. The last: %s"
            .formatted(failures, seconds, patience.untilProbe().toSeconds(), last),
        cause);
  }
}
