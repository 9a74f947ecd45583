package org.safetyjunit.internal.traffic;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * What all clients of one model share on the way to it.
 *
 * @param trialTimeout how long a trial may talk to the model
 * @param trialTimeoutKey the key that sets it
 * @param backoff how to ask again
 * @param circuit whether the model answers at all
 * @param slots a permit for each call at once
 * @param endpoint how many calls at once the endpoint takes; shared with other models there
 * @param pace when calls may go out
 * @param expectation what a call is likely to take
 */
public record Traffic(
    Optional<Duration> trialTimeout,
    String trialTimeoutKey,
    Backoff backoff,
    Circuit circuit,
    Semaphore slots,
    AdaptiveLimit endpoint,
    Pace pace,
    Expectation expectation) {}
