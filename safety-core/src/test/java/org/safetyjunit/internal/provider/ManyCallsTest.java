package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyjunit.model.ModelClient;

@Timeout(60)
class ManyCallsTest {

  private static final int CALLS = 150;

  /** Threads as an application may have them: virtual where there are such. */
  private static ExecutorService callers() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException olderJvm) {
      return Executors.newCachedThreadPool();
    }
  }

  @Test
  void callsRunAtOnceAsManyAsCallersWant() throws Exception {
    ExecutorService callers = callers();
    try (FakeServer server = new FakeServer()) {
      Wire wire = new OpenAiWire();
      for (int call = 0; call < CALLS; call++) {
        server.answer(
            new MockResponse.Builder()
                .body(wire.text("Hi."))
                .headersDelay(500, TimeUnit.MILLISECONDS));
      }
      ModelClient client =
          new OpenAiProvider(name -> null).create(new TestSettings().baseUrl(server.url()).build());
      long start = System.nanoTime();
      List<Future<String>> answers = new ArrayList<>();
      for (int call = 0; call < CALLS; call++) {
        answers.add(callers.submit(() -> client.ask("Hello?")));
      }
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("Hi.");
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void threadsOfCallsDoNotKeepTheJvmAlive() throws Exception {
    try (FakeServer server = new FakeServer()) {
      server.answer(new OpenAiWire().text("Hi."));
      new OpenAiProvider(name -> null)
          .create(new TestSettings().baseUrl(server.url()).build())
          .ask("Hello?");
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("safety-model-call"))
        .allMatch(Thread::isDaemon);
  }
}
