package org.safetyjunit.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.Usage;

@Timeout(60)
class PaceTest {

  private static Duration timeOf(int calls, ModelClient client) {
    long start = System.nanoTime();
    for (int call = 0; call < calls; call++) {
      catchThrowable(() -> client.ask("Hello?"));
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static ModelClient paced(Pace pace, ModelClient delegate) {
    return new PacedClient(pace, new Expectation(), delegate);
  }

  @Test
  void withoutLimitsNothingWaits() {
    Pace pace = new Pace(OptionalInt.empty(), OptionalInt.empty());
    assertThat(timeOf(10_000, paced(pace, new ScriptedClient()))).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void requestsAreSpreadEvenly() {
    Pace pace = new Pace(OptionalInt.of(1200), OptionalInt.empty());
    List<Long> times = new ArrayList<>();
    ModelClient client =
        paced(
            pace,
            request -> {
              times.add(System.nanoTime());
              return ModelReply.of(Message.assistant("Hi."));
            });
    Duration time = timeOf(21, client);
    // 20 gaps of 50 ms, at 97 % of the allowed rate
    assertThat(time).isBetween(Duration.ofMillis(980), Duration.ofMillis(5000));
    for (int window = 0; window + 5 < times.size(); window++) {
      assertThat(times.get(window + 5) - times.get(window))
          .isGreaterThan(Duration.ofMillis(200).toNanos());
    }
  }

  @Test
  void tokensAreSpreadByWhatCallsReallyTake() {
    Pace pace = new Pace(OptionalInt.empty(), OptionalInt.of(60_000));
    ModelClient client =
        paced(
            pace,
            request ->
                new ModelReply(
                    Message.assistant("Hi."), StopReason.END, "", new Usage(60, 40, 0, 0), "", ""));
    client.ask("Hello?"); // about 260 were expected of it
    // 100 tokens a call at 970 a second; what was expected too much is given back
    assertThat(timeOf(10, client)).isBetween(Duration.ofMillis(850), Duration.ofMillis(5000));
  }

  @Test
  void aPauseThatTheServerAsksForHoldsUpAllCallsOfTheModel() {
    Pace pace = new Pace(OptionalInt.empty(), OptionalInt.empty());
    ModelException busy = ModelException.overload("429", Duration.ofMillis(400), null);
    timeOf(1, paced(pace, new ScriptedClient(busy)));
    assertThat(timeOf(1, paced(pace, new ScriptedClient()))).isGreaterThan(Duration.ofMillis(350));
    assertThat(timeOf(1, paced(pace, new ScriptedClient()))).isLessThan(Duration.ofMillis(350));
  }

  @Test
  void aFaultOfOneRequestHoldsUpNoOther() {
    Pace pace = new Pace(OptionalInt.empty(), OptionalInt.empty());
    ModelException broken = ModelException.passing("500", Duration.ofMinutes(1), null);
    timeOf(1, paced(pace, new ScriptedClient(broken)));
    assertThat(timeOf(1, paced(pace, new ScriptedClient()))).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aCallThatIsInterruptedWhileItWaitsIsNotSent() {
    Pace pace = new Pace(OptionalInt.of(1), OptionalInt.empty());
    ScriptedClient server = new ScriptedClient();
    paced(pace, server).ask("Hello?");
    Thread.currentThread().interrupt();
    Throwable fault = catchThrowable(() -> paced(pace, server).ask("Hello?"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(fault).isInstanceOf(ModelException.class).hasMessageContaining("interrupted");
    assertThat(server.attempts()).isEqualTo(1);
  }
}
