package org.safetyjunit.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.model.ModelException;

@Timeout(30)
class AdaptiveLimitTest {

  private static final ModelException BUSY = ModelException.overload("429", null, null);

  private static void send(AdaptiveLimit limit, RuntimeException... failures) {
    catchThrowable(() -> new AdaptiveClient(limit, new ScriptedClient(failures)).ask("Hello?"));
  }

  /**
   * A round: as many calls as are allowed at once, of which so many are told that it is too much.
   */
  private static void round(AdaptiveLimit limit, int overloaded) throws InterruptedException {
    int calls = limit.current();
    int[] eras = new int[calls];
    for (int call = 0; call < calls; call++) {
      eras[call] = limit.enter();
    }
    for (int call = 0; call < calls; call++) {
      if (call < overloaded) {
        limit.overloaded(eras[call]);
      } else {
        limit.succeeded(eras[call]);
      }
      limit.leave();
    }
  }

  @Test
  void onlyWhatSaysThatItIsTooMuchLowersTheLimit() {
    AdaptiveLimit limit = new AdaptiveLimit(100);
    send(limit);
    send(limit, ModelException.passing("500", null, null));
    send(limit, ModelException.lasting("401", null));
    send(limit, new IllegalStateException());
    assertThat(limit.current()).isEqualTo(100);
    send(limit, BUSY);
    assertThat(limit.current()).isEqualTo(75);
  }

  @Test
  void aRoundOfRefusalsIsOneSign() throws Exception {
    AdaptiveLimit limit = new AdaptiveLimit(100);
    round(limit, 100);
    assertThat(limit.current()).isEqualTo(75);
    round(limit, 75);
    assertThat(limit.current()).isEqualTo(56);
  }

  @Test
  void atLeastOneCallIsAlwaysLetThrough() throws Exception {
    AdaptiveLimit limit = new AdaptiveLimit(8);
    for (int round = 0; round < 50; round++) {
      round(limit, limit.current());
    }
    assertThat(limit.current()).isEqualTo(1);
    send(limit);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 16, 100, 256, 10_000})
  void theLimitComesBackStepByStepAndNoFurtherThanItsCeiling(int ceiling) throws Exception {
    AdaptiveLimit limit = new AdaptiveLimit(ceiling);
    while (limit.current() > 1) {
      round(limit, 1);
    }
    int rounds = 0;
    while (limit.current() < ceiling) {
      int before = limit.current();
      round(limit, 0);
      assertThat(limit.current() - before).isBetween(0, Math.max(1, ceiling / 10));
      rounds++;
    }
    assertThat(rounds).isBetween(Math.min(ceiling, 8) - 1, 60);
    round(limit, 0);
    round(limit, 0);
    assertThat(limit.current()).isEqualTo(ceiling);
  }

  @Test
  void noMoreCallsAreInFlightThanTheLimitAllows() throws Exception {
    AdaptiveLimit limit = new AdaptiveLimit(10);
    round(limit, 1);
    assertThat(limit.current()).isEqualTo(7);
    AtomicInteger inFlight = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(60);
    ExecutorService callers = Executors.newFixedThreadPool(60);
    try {
      for (int call = 0; call < 60; call++) {
        callers.execute(
            () -> {
              catchThrowable(
                  () ->
                      new AdaptiveClient(
                              limit,
                              request -> {
                                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                                try {
                                  Thread.sleep(5);
                                } catch (InterruptedException e) {
                                  throw new AssertionError(e);
                                }
                                inFlight.decrementAndGet();
                                throw ModelException.passing("500", null, null);
                              })
                          .ask("Hello?"));
              done.countDown();
            });
      }
      done.await();
    } finally {
      callers.shutdownNow();
    }
    assertThat(most.get()).isEqualTo(7);
  }

  @Test
  void aCallThatIsInterruptedWhileItWaitsIsNotSent() throws Exception {
    AdaptiveLimit limit = new AdaptiveLimit(1);
    limit.enter();
    ScriptedClient server = new ScriptedClient();
    Thread.currentThread().interrupt();
    Throwable fault = catchThrowable(() -> new AdaptiveClient(limit, server).ask("Hello?"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(fault).isInstanceOf(ModelException.class).hasMessageContaining("interrupted");
    assertThat(server.attempts()).isZero();
  }
}
