package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;

@Timeout(30)
class RetryingClientTest {

  private static final Duration TINY = Duration.ofMillis(1);

  private static ModelException busy() {
    return ModelException.passing("busy", null, null);
  }

  private static ModelException busyFor(Duration wait) {
    return ModelException.passing("busy", wait, null);
  }

  /** Fails in turn, then answers. */
  private static ModelClient failing(RuntimeException... failures) {
    Deque<RuntimeException> left = new ArrayDeque<>(List.of(failures));
    return request -> {
      if (!left.isEmpty()) {
        throw left.pop();
      }
      return ModelReply.of(Message.assistant("Hi."));
    };
  }

  private static RetryingClient quick(ModelClient delegate, int retries) {
    return new RetryingClient(
        delegate, retries, () -> {}, TINY, Duration.ofMillis(4), Duration.ofMillis(300));
  }

  @Test
  void whatPassesIsTriedAgain() {
    RetryingClient client = quick(failing(busy(), busy()), 2);
    assertThat(client.ask("Hello?")).isEqualTo("Hi.");
    assertThat(client.attempts()).isEqualTo(3);
  }

  @Test
  void whatLastsIsNotTriedAgain() {
    RetryingClient client = quick(failing(ModelException.lasting("wrong key", null)), 5);
    assertThatThrownBy(() -> client.ask("Hello?")).hasMessage("wrong key");
    assertThat(client.attempts()).isEqualTo(1);
  }

  @Test
  void brokenCodeIsNotTriedAgain() {
    RetryingClient client = quick(failing(new IllegalArgumentException("bad tool")), 5);
    assertThatThrownBy(() -> client.ask("Hello?")).isInstanceOf(IllegalArgumentException.class);
    assertThat(client.attempts()).isEqualTo(1);
  }

  @Test
  void theLastFaultIsToldWhenNoTryIsLeft() {
    RetryingClient client =
        quick(failing(busy(), busy(), ModelException.passing("z", null, null)), 2);
    assertThatThrownBy(() -> client.ask("Hello?"))
        .isInstanceOf(ModelException.class)
        .hasMessage("z");
    assertThat(client.attempts()).isEqualTo(3);
  }

  @Test
  void withoutRetriesThereIsOneAttempt() {
    RetryingClient client = quick(failing(busy()), 0);
    assertThatThrownBy(() -> client.ask("Hello?")).hasMessage("busy");
    assertThat(client.attempts()).isEqualTo(1);
    assertThatThrownBy(() -> quick(failing(), -1)).hasMessageContaining("0 or more");
  }

  @Test
  void aServerIsNotAskedAgainBeforeItsTime() {
    RetryingClient client = quick(failing(busyFor(Duration.ofMillis(200))), 1);
    long start = System.nanoTime();
    client.ask("Hello?");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(199));
  }

  @Test
  void aServerThatAsksForAnHourDoesNotGetIt() {
    RetryingClient client = quick(failing(busyFor(Duration.ofHours(1))), 1);
    assertThat(client.ask("Hello?")).isEqualTo("Hi.");
  }

  @Test
  void aServerThatAsksForNoWaitGetsTheUsualOne() {
    RetryingClient client =
        new RetryingClient(
            failing(busyFor(Duration.ZERO)),
            1,
            () -> {},
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));
    long start = System.nanoTime();
    client.ask("Hello?");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(140));
  }

  @Test
  void everyAttemptIsAnnouncedAndMayBeForbidden() {
    int[] allowed = {2};
    RetryingClient client =
        new RetryingClient(
            failing(busy(), busy(), busy()),
            5,
            () -> {
              if (allowed[0]-- == 0) {
                throw new IllegalStateException("no budget");
              }
            },
            TINY,
            Duration.ofMillis(4),
            TINY);
    assertThatThrownBy(() -> client.ask("Hello?")).hasMessage("no budget");
    assertThat(client.attempts()).isEqualTo(2);
  }

  @Test
  void interruptionEndsTheWaitAndIsRemembered() throws Exception {
    RetryingClient client = new RetryingClient(failing(busyFor(Duration.ofMinutes(1))), 3);
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
    assertThat(client.attempts()).isEqualTo(1);
  }

  @Test
  void anInterruptedCallIsNotTriedAgain() throws Exception {
    RetryingClient client =
        quick(
            request -> {
              Thread.currentThread().interrupt();
              throw busy();
            },
            5);
    Thread thread =
        new Thread(() -> catchThrowableOfType(ModelException.class, () -> client.ask("?")));
    thread.start();
    thread.join();
    assertThat(client.attempts()).isEqualTo(1);
  }
}
