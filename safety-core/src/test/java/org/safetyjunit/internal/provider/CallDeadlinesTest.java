package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyjunit.internal.traffic.CallingThread;
import org.safetyjunit.internal.traffic.Threads;

@Timeout(60)
class CallDeadlinesTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  /** Accepts connections, by its backlog, and says nothing. */
  private final ServerSocket silent = silent();

  private static ServerSocket silent() {
    try {
      return new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How long a call to the silent server took to fail for want of time. */
  private Duration late(Duration timeout) {
    HttpUrl url = HttpUrl.get("http://127.0.0.1:" + silent.getLocalPort() + "/");
    long begun = System.nanoTime();
    assertThatThrownBy(
            () -> HttpCalls.to(url).send(new Request.Builder().url(url).build(), timeout))
        .isInstanceOf(InterruptedIOException.class);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Test
  void aCallEndsWhenItsTimeIsOverOnWhateverThread() throws Exception {
    try (silent) {
      FutureTask<Duration> own = new FutureTask<>(() -> late(SHORT));
      new CallingThread(own, "caller", false).start();
      FutureTask<Duration> perTask = new FutureTask<>(() -> late(SHORT));
      ExecutorService threads = Threads.perTask(Thread::new);
      threads.execute(perTask);
      threads.shutdown();
      assertThat(List.of(late(SHORT), own.get(), perTask.get()))
          .allSatisfy(took -> assertThat(took).isBetween(SHORT, SHORT.plusSeconds(5)));
    }
  }

  @Test
  void eachOfManyCallsHasItsOwnTime() throws Exception {
    ExecutorService threads = Threads.perTask(Thread::new);
    try (silent) {
      List<Future<Duration>> calls = new ArrayList<>();
      for (int call = 0; call < 40; call++) {
        Duration timeout = timeout(call);
        calls.add(threads.submit(() -> late(timeout)));
      }
      for (int call = 0; call < calls.size(); call++) {
        assertThat(calls.get(call).get()).isBetween(timeout(call), timeout(call).plusMillis(1_200));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Duration timeout(int call) {
    return SHORT.plusMillis(call % 2 == 0 ? 0 : 1_500);
  }

  /** Nobody looks while there is no call: the next one must be noticed all the same. */
  @Test
  void aCallAfterAPauseIsWatchedToo() throws Exception {
    try (silent) {
      late(SHORT);
      Thread.sleep(200);
      assertThat(late(SHORT)).isBetween(SHORT, SHORT.plusSeconds(5));
    }
  }
}
