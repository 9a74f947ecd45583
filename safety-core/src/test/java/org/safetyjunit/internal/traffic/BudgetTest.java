package org.safetyjunit.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.Usage;

@Timeout(60)
class BudgetTest {

  private static final Prices PRICES =
      new Prices(OptionalDouble.of(2), OptionalDouble.of(10), OptionalDouble.of(0.2));

  private static Cap cap(Cap.Kind kind, double limit) {
    return new Cap("safety.budget." + kind.name().toLowerCase(), kind, limit);
  }

  private static ModelReply reply(Usage usage) {
    return new ModelReply(Message.assistant("Hi."), StopReason.END, "stop", usage, "m", "");
  }

  private static ModelClient client(Budget budget, ModelClient delegate) {
    return new BudgetedClient(budget, new Expectation(), PRICES, delegate);
  }

  @Test
  void callsUpToTheCapAreMadeAndNoMore() {
    AtomicInteger calls = new AtomicInteger();
    ModelClient client =
        client(
            new Budget(List.of(cap(Cap.Kind.CALLS, 3))),
            request -> {
              calls.incrementAndGet();
              return reply(new Usage(10, 5, 0, 0));
            });
    for (int call = 0; call < 3; call++) {
      client.ask("Hello?");
    }
    assertThatThrownBy(() -> client.ask("Hello?"))
        .isInstanceOf(BudgetSpentException.class)
        .hasMessage("safety.budget.calls = 3 is reached: 3 used");
    assertThat(calls).hasValue(3);
  }

  @Test
  void callsThatFailAreCallsAndRefusedOnesAreNot() {
    Budget budget = new Budget(List.of(cap(Cap.Kind.CALLS, 2)));
    ScriptedClient server = new ScriptedClient(ModelException.passing("500", null, null));
    ModelClient client = client(budget, server);
    assertThatThrownBy(() -> client.ask("?")).hasMessage("500");
    ModelClient refused =
        client(
            budget,
            request -> {
              throw new IllegalArgumentException("no such tool");
            });
    assertThatThrownBy(() -> refused.ask("?")).hasMessage("no such tool");
    client.ask("?");
    assertThatThrownBy(() -> client.ask("?")).isInstanceOf(BudgetSpentException.class);
  }

  @ParameterizedTest
  @CsvSource({"TOKENS, 1000, 15", "USD, 0.01, 0.00007"})
  void noCapIsOverrunHoweverManyCallAtOnce(Cap.Kind kind, double limit, double each)
      throws Exception {
    AtomicInteger calls = new AtomicInteger();
    ModelClient client =
        client(
            new Budget(List.of(cap(kind, limit))),
            request -> {
              calls.incrementAndGet();
              try {
                Thread.sleep(2);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              return reply(new Usage(10, 5, 0, 0));
            });
    ExecutorService callers = Executors.newFixedThreadPool(32);
    AtomicInteger refused = new AtomicInteger();
    List<Future<?>> done = new ArrayList<>();
    try {
      for (int caller = 0; caller < 32; caller++) {
        done.add(
            callers.submit(
                () -> {
                  try {
                    while (true) {
                      client.ask("Hello?");
                    }
                  } catch (BudgetSpentException e) {
                    refused.incrementAndGet();
                  }
                }));
      }
      for (Future<?> caller : done) {
        caller.get();
      }
    } finally {
      callers.shutdownNow();
    }
    assertThat(refused).hasValue(32);
    assertThat(calls.get()).isEqualTo((int) Math.floor(limit / each + 1e-9));
  }

  @Test
  void theFirstCallGoesAloneSoThatItIsKnownWhatACallCosts() throws Exception {
    AtomicInteger atOnce = new AtomicInteger();
    CountDownLatch release = new CountDownLatch(1);
    ModelClient client =
        client(
            new Budget(List.of(cap(Cap.Kind.TOKENS, 10_000))),
            request -> {
              atOnce.incrementAndGet();
              try {
                release.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              return reply(new Usage(10, 5, 0, 0));
            });
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try {
      for (int call = 0; call < 4; call++) {
        callers.execute(() -> client.ask("Hello?"));
      }
      Thread.sleep(200);
      assertThat(atOnce).hasValue(1);
      release.countDown();
      callers.shutdown();
      assertThat(callers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
      assertThat(atOnce).hasValue(4);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void aTestHasItsOwnCapAndSpendsOfTheRuns() {
    Budget run = new Budget(List.of(cap(Cap.Kind.CALLS, 5)));
    ModelClient one =
        client(
            run.part(List.of(new Cap("safety.budget.test.calls", Cap.Kind.CALLS, 3))),
            new ScriptedClient());
    ModelClient other =
        client(
            run.part(List.of(new Cap("safety.budget.test.calls", Cap.Kind.CALLS, 3))),
            new ScriptedClient());
    for (int call = 0; call < 3; call++) {
      one.ask("?");
    }
    assertThatThrownBy(() -> one.ask("?")).hasMessageContaining("safety.budget.test.calls = 3");
    other.ask("?");
    other.ask("?");
    assertThatThrownBy(() -> other.ask("?")).hasMessageContaining("safety.budget.calls = 5");
  }

  @Test
  void aServerThatCountsNoTokensIsCountedByLength() {
    ModelClient client =
        client(
            new Budget(List.of(cap(Cap.Kind.TOKENS, 100))),
            request -> reply(Usage.NONE)); // 1 + 400/4 tokens in, 1 out
    client.ask("x".repeat(400));
    assertThatThrownBy(() -> client.ask("x".repeat(400)))
        .hasMessage("safety.budget.tokens = 100 is reached: 102 used");
  }

  @Test
  void moneyCountsCachedTokensAtTheirOwnPrice() {
    assertThat(PRICES.of(new Usage(1_000_000, 100_000, 400_000, 0)).getAsDouble())
        .isCloseTo(0.6 * 2 + 0.4 * 0.2 + 0.1 * 10, within(1e-12));
    Prices plain = new Prices(OptionalDouble.of(2), OptionalDouble.of(10), OptionalDouble.empty());
    assertThat(plain.of(new Usage(1_000_000, 0, 400_000, 0)).getAsDouble())
        .isCloseTo(2, within(1e-12));
    assertThat(Prices.UNKNOWN.of(Usage.NONE)).isEmpty();
  }

  @Test
  void aCallThatIsInterruptedWhileItWaitsGivesUp() throws Exception {
    Budget budget = new Budget(List.of(cap(Cap.Kind.TOKENS, 10)));
    Budget.Reservation first = budget.reserve(() -> new Estimate(new Cost(1, 10, 0), true));
    AtomicLong spent = new AtomicLong();
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                client(
                        budget,
                        request -> {
                          spent.incrementAndGet();
                          return reply(Usage.NONE);
                        })
                    .ask("?"))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(spent).hasValue(0);
    first.settle(Cost.NONE);
    budget.reserve(() -> new Estimate(new Cost(1, 10, 0), true));
  }
}
