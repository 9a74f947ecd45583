package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyjunit.internal.traffic.CallingThread;
import org.safetyjunit.internal.traffic.Threads;
import org.safetyjunit.model.ModelClient;

@Timeout(60)
class ManyCallsTest {

  private static final int CALLS = 150;

  @Test
  void callsRunAtOnceAsManyAsCallersWant() throws Exception {
    ExecutorService callers = Threads.perTask(Thread::new);
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

  /** A buffer for each of thousands of calls would be most of what they hold. */
  @Test
  void aCallThatWaitsHasNoBufferYet() throws Exception {
    try (FakeServer server = new FakeServer()) {
      ModelClient client =
          new OpenAiProvider(name -> null).create(new TestSettings().baseUrl(server.url()).build());
      for (int call = 0; call < 2; call++) { // the second over the connection of the first
        server.answer(
            new MockResponse.Builder()
                .body(new OpenAiWire().text("Hi."))
                .headersDelay(1, TimeUnit.SECONDS));
        FutureTask<String> answer = new FutureTask<>(() -> client.ask("Hello?"));
        Thread caller = new CallingThread(answer, "caller", false);
        caller.start();
        assertThat(waits(caller)).isTrue();
        assertThat(answer.get()).isEqualTo("Hi.");
      }
      assertThat(server.nextRequest().getConnectionIndex()).isZero();
      assertThat(server.nextRequest().getConnectionIndex()).isZero();
    }
  }

  /** Whether a call comes to wait on its bare socket. */
  private static boolean waits(Thread caller) throws InterruptedException {
    while (caller.isAlive()) {
      for (StackTraceElement frame : caller.getStackTrace()) {
        if (frame.getClassName().equals(WaitingSocket.class.getName())) {
          return true;
        }
      }
      Thread.sleep(1);
    }
    return false;
  }

  /** Not for HTTP, nor for its sockets. */
  @Test
  void noProxyIsLookedForOnTheWayToThisMachine() throws Exception {
    List<URI> asked = new CopyOnWriteArrayList<>();
    ProxySelector usual = ProxySelector.getDefault();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            asked.add(uri);
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException e) {
            asked.add(uri);
          }
        });
    try (FakeServer server = new FakeServer()) {
      server.answer(new OpenAiWire().text("Hi."));
      String port = server.url().replaceAll(".*:", ":");
      new OpenAiProvider(name -> null)
          .create(new TestSettings().baseUrl(server.url()).build())
          .ask("Hello?");
      assertThat(asked).noneMatch(uri -> uri.toString().contains(port));
    } finally {
      ProxySelector.setDefault(usual);
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
