package org.safetyjunit.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;

@Timeout(30)
class RetryingClientTest {

  private static final Duration TINY = Duration.ofMillis(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private static ModelException busy() {
    return ModelException.passing("busy", null, null);
  }

  private static ModelException busyFor(Duration wait) {
    return ModelException.passing("busy", wait, null);
  }

  private static RetryingClient quick(ModelClient delegate, int retries) {
    return new RetryingClient(
        new Backoff(retries, TINY, Duration.ofMillis(4), Duration.ofMillis(300), HOUR), delegate);
  }

  @Test
  void whatPassesIsTriedAgain() {
    ScriptedClient server = new ScriptedClient(busy(), busy());
    RetryingClient client = quick(server, 2);
    assertThat(client.ask("Hello?")).isEqualTo("Hi.");
    assertThat(server.attempts()).isEqualTo(3);
  }

  @Test
  void whatLastsIsNotTriedAgain() {
    ScriptedClient server = new ScriptedClient(ModelException.lasting("wrong key", null));
    RetryingClient client = quick(server, 5);
    assertThatThrownBy(() -> client.ask("Hello?")).hasMessage("wrong key");
    assertThat(server.attempts()).isEqualTo(1);
  }

  @Test
  void brokenCodeIsNotTriedAgain() {
    ScriptedClient server = new ScriptedClient(new IllegalArgumentException("bad tool"));
    RetryingClient client = quick(server, 5);
    assertThatThrownBy(() -> client.ask("Hello?")).isInstanceOf(IllegalArgumentException.class);
    assertThat(server.attempts()).isEqualTo(1);
  }

  @Test
  void theLastFaultIsToldWhenNoTryIsLeft() {
    ScriptedClient server =
        new ScriptedClient(busy(), busy(), ModelException.passing("z", null, null));
    RetryingClient client = quick(server, 2);
    assertThatThrownBy(() -> client.ask("Hello?"))
        .isInstanceOf(ModelException.class)
        .hasMessage("z");
    assertThat(server.attempts()).isEqualTo(3);
  }

  @Test
  void withoutRetriesThereIsOneAttempt() {
    ScriptedClient server = new ScriptedClient(busy());
    RetryingClient client = quick(server, 0);
    assertThatThrownBy(() -> client.ask("Hello?")).hasMessage("busy");
    assertThat(server.attempts()).isEqualTo(1);
    assertThatThrownBy(() -> quick(new ScriptedClient(), -1)).hasMessageContaining("0 or more");
  }

  @Test
  void aServerIsNotAskedAgainBeforeItsTime() {
    ScriptedClient server = new ScriptedClient(busyFor(Duration.ofMillis(200)));
    RetryingClient client = quick(server, 1);
    long start = System.nanoTime();
    client.ask("Hello?");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(199));
  }

  @Test
  void aServerThatAsksForAnHourDoesNotGetIt() {
    ScriptedClient server = new ScriptedClient(busyFor(Duration.ofHours(1)));
    RetryingClient client = quick(server, 1);
    assertThat(client.ask("Hello?")).isEqualTo("Hi.");
  }

  @Test
  void aServerThatAsksForNoWaitGetsTheUsualOne() {
    RetryingClient client =
        new RetryingClient(
            new Backoff(
                1, Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(1), HOUR),
            new ScriptedClient(busyFor(Duration.ZERO)));
    long start = System.nanoTime();
    client.ask("Hello?");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(140));
  }

  @Test
  void whatTakesLongToFailIsNotTriedForAnHour() {
    ScriptedClient server = new ScriptedClient(busy(), busy(), busy(), busy());
    Backoff impatient = new Backoff(9, TINY, Duration.ofMillis(4), TINY, Duration.ofMillis(100));
    ModelClient slow =
        request -> {
          try {
            Thread.sleep(60);
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          return server.send(request);
        };
    assertThatThrownBy(() -> new RetryingClient(impatient, slow).ask("?")).hasMessage("busy");
    assertThat(server.attempts()).isEqualTo(2);
  }

  @Test
  void interruptionEndsTheWaitAndIsRemembered() throws Exception {
    ScriptedClient server = new ScriptedClient(busyFor(Duration.ofMinutes(1)));
    RetryingClient client = new RetryingClient(Backoff.USUAL, server);
    ModelException[] fault = new ModelException[1];
    boolean[] remembered = new boolean[1];
    Thread thread =
        new Thread(
            () -> {
              fault[0] = catchThrowableOfType(ModelException.class, () -> client.ask("Hello?"));
              remembered[0] = Thread.currentThread().isInterrupted();
            });
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    thread.interrupt();
    thread.join();
    assertThat(fault[0]).hasMessageContaining("interrupted");
    assertThat(remembered[0]).isTrue();
    assertThat(server.attempts()).isEqualTo(1);
  }

  @Test
  void anInterruptedCallIsNotTriedAgain() throws Exception {
    ScriptedClient server = new ScriptedClient(busy());
    RetryingClient client =
        quick(
            request -> {
              Thread.currentThread().interrupt();
              return server.send(request);
            },
            5);
    Thread thread =
        new Thread(() -> catchThrowableOfType(ModelException.class, () -> client.ask("?")));
    thread.start();
    thread.join();
    assertThat(server.attempts()).isEqualTo(1);
  }
}
