package org.safetyjunit.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;

@Timeout(30)
class CircuitTest {

  private static final Duration PROBE = Duration.ofSeconds(1);

  private final AtomicLong now = new AtomicLong(5);
  private final Circuit circuit =
      new Circuit(
          new Circuit.Patience(Duration.ofSeconds(5), Duration.ofSeconds(30), PROBE), now::get);

  private static ScriptedClient downFor(int calls) {
    return new ScriptedClient(
        Stream.generate(() -> ModelException.passing("no connection", null, null))
            .limit(calls)
            .toArray(RuntimeException[]::new));
  }

  private ModelException failure(ModelClient server) {
    return catchThrowableOfType(
        ModelException.class, () -> new CircuitClient(circuit, server).ask("Hello?"));
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void manyFailuresAtOnceAreBorne() {
    ScriptedClient server = downFor(100);
    for (int call = 0; call < 100; call++) {
      assertThat(failure(server).isTransient()).isTrue();
    }
    assertThat(failure(server)).isNull();
    assertThat(server.attempts()).isEqualTo(101);
  }

  @Test
  void aModelThatNeverAnsweredIsGivenUpAfterSecondsInOneClearMessage() {
    ScriptedClient server = downFor(100);
    for (int call = 0; call < 4; call++) {
      failure(server);
      pass(Duration.ofSeconds(2));
    }
    ModelException last = failure(server);
    assertThat(last.isTransient()).isFalse();
    assertThat(last)
        .hasMessage(
            "5 calls in a row have failed over 8 s, so no more are sent, but for a try every 1 s. The last: no connection");
    for (int call = 0; call < 50; call++) {
      assertThat(failure(server)).hasMessage(last.getMessage());
    }
    assertThat(server.attempts()).isEqualTo(5);
  }

  @Test
  void aModelThatHasAnsweredGetsHalfAMinute() {
    ScriptedClient server = downFor(100);
    assertThat(failure(new ScriptedClient())).isNull();
    for (int call = 0; call < 15; call++) {
      assertThat(failure(server).isTransient()).isTrue();
      pass(Duration.ofSeconds(2));
    }
    assertThat(failure(server).isTransient()).isFalse();
  }

  @Test
  void failuresThatAreNotInARowAreBorneForEver() {
    for (int call = 0; call < 200; call++) {
      assertThat(failure(downFor(1)).isTransient()).isTrue();
      pass(Duration.ofMinutes(1));
      assertThat(failure(new ScriptedClient())).isNull();
    }
  }

  @Test
  void aRefusalOfOneRequestShowsThatTheServerIsThere() {
    for (int call = 0; call < 50; call++) {
      assertThat(failure(downFor(1)).isTransient()).isTrue();
      pass(Duration.ofSeconds(10));
      assertThat(failure(new ScriptedClient(ModelException.lasting("too long", null))))
          .hasMessage("too long");
    }
  }

  @Test
  void oneProbeAtATimeFindsOutThatTheServerIsBack() throws Exception {
    open();
    Thread.sleep(PROBE.toMillis() + 50);
    ScriptedClient stillDown = downFor(9);
    assertThat(failure(stillDown).isTransient()).isFalse();
    assertThat(failure(stillDown).isTransient()).isFalse();
    assertThat(stillDown.attempts()).isEqualTo(1);
    Thread.sleep(PROBE.toMillis() + 50);
    assertThat(failure(new ScriptedClient())).isNull();
    assertThat(failure(new ScriptedClient())).isNull();
  }

  @Test
  void aProbeThatWasInterruptedSaysNothingAndTheNextOneIsSent() throws Exception {
    open();
    Thread.sleep(PROBE.toMillis() + 50);
    Thread.currentThread().interrupt();
    assertThat(failure(downFor(1))).hasMessage("no connection");
    assertThat(Thread.interrupted()).isTrue();
    Thread.sleep(PROBE.toMillis() + 50);
    assertThat(failure(new ScriptedClient())).isNull();
  }

  private void open() {
    ScriptedClient server = downFor(9);
    for (int call = 0; call < 5; call++) {
      failure(server);
      pass(Duration.ofSeconds(2));
    }
    assertThat(failure(server).isTransient()).isFalse();
  }
}
