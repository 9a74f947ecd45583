package org.safetyjunit.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;

@Timeout(30)
class DeadlineClientTest {

  private static final String KEY = "safety.model.mine.trialTimeout";

  private static ModelClient taking(Duration time) {
    return request -> {
      try {
        Thread.sleep(time.toMillis());
      } catch (InterruptedException e) {
        throw Interrupted.during("answering", e);
      }
      return ModelReply.of(Message.assistant("Hi."));
    };
  }

  private static ModelException failure(ModelClient client) {
    return catchThrowableOfType(ModelException.class, () -> client.ask("Hello?"));
  }

  @Test
  void callsWithinTheTimePass() {
    ModelClient client = new DeadlineClient(Duration.ofSeconds(20), KEY, taking(Duration.ZERO));
    assertThat(client.ask("Hello?")).isEqualTo("Hi.");
    assertThat(client.ask("And?")).isEqualTo("Hi.");
  }

  @Test
  void aCallIsEndedWhenTheTrialsTimeIsOver() {
    ModelClient client =
        new DeadlineClient(Duration.ofMillis(200), KEY, taking(Duration.ofMinutes(5)));
    long start = System.nanoTime();
    assertThat(failure(client)).hasMessageContaining(KEY + " = PT0.2S");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void waitsBetweenRetriesCountAsWell() {
    ModelException busy = ModelException.overload("429", Duration.ofMinutes(1), null);
    ModelClient client =
        new DeadlineClient(
            Duration.ofMillis(200),
            KEY,
            new RetryingClient(Backoff.USUAL, new ScriptedClient(busy)));
    assertThat(failure(client)).hasMessageContaining(KEY);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void allCallsOfATrialShareItsTime() throws Exception {
    ScriptedClient server = new ScriptedClient();
    ModelClient client = new DeadlineClient(Duration.ofMillis(300), KEY, server);
    assertThat(failure(client)).isNull();
    Thread.sleep(350);
    assertThat(failure(client)).hasMessageContaining(KEY);
    assertThat(server.attempts()).isEqualTo(1);
  }

  @Test
  void anInterruptFromElsewhereIsRemembered() {
    ModelClient client =
        new DeadlineClient(Duration.ofSeconds(20), KEY, taking(Duration.ofMinutes(5)));
    Thread.currentThread().interrupt();
    assertThat(failure(client)).hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }
}
