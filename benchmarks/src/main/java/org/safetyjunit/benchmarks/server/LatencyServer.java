package org.safetyjunit.benchmarks.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Answers chat completions on 127.0.0.1, each after its time, without a thread that waits for it.
 * {@code POST /behave?latencyMillis=50&tail=0&rate=0&seed=1} tells it how and begins a new count;
 * {@code GET /calls} returns the count. It ends with its standard input, that is, with what started
 * it.
 */
public final class LatencyServer implements AutoCloseable {

  private static final int WAITING_CONNECTIONS = 10_000;

  private final HttpServer server;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService handlers = Executors.newSingleThreadExecutor();

  // Mutable state
  private volatile Run run = new Run(0, new Behaviour(Duration.ofMillis(50), 0, 0, 1), new Calls());

  private record Run(long number, Behaviour behaviour, Calls calls) {}

  private LatencyServer(HttpServer server) {
    this.server = server;
  }

  /** Listens at a free port, prints it, and waits for the end of standard input. */
  public static void main(String[] arguments) throws IOException {
    try (LatencyServer server = start()) {
      System.out.println(server.port());
      while (System.in.read() >= 0) {
        // until what started it has ended
      }
    }
    System.exit(0);
  }

  /** Listens at a free port. */
  public static LatencyServer start() throws IOException {
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WAITING_CONNECTIONS);
    LatencyServer latency = new LatencyServer(server);
    server.createContext("/v1/chat/completions", latency::complete);
    server.createContext("/behave", latency::behave);
    server.createContext("/calls", exchange -> answer(exchange, latency.run.calls().json()));
    server.setExecutor(latency.handlers);
    server.start();
    return latency;
  }

  /** Where it listens, at 127.0.0.1. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Answers so from now on, without a tail and aligned, and begins a new count. */
  public void behave(Duration latency) {
    behave(new Behaviour(latency, 0, 0, 1));
  }

  private void behave(Behaviour behaviour) {
    run = new Run(run.number() + 1, behaviour, new Calls());
  }

  /** Calls since it was told how to behave. */
  public long calls() {
    return run.calls().count();
  }

  /** The most of them that were in flight at once. */
  public int mostInFlight() {
    return run.calls().mostInFlight();
  }

  @Override
  public void close() {
    server.stop(0);
    handlers.shutdownNow();
    clock.shutdownNow();
  }

  private void complete(HttpExchange exchange) throws IOException {
    long arrived = System.nanoTime();
    Run now = run;
    long call = now.calls().begin();
    exchange.getRequestBody().readAllBytes();
    long delay = now.behaviour().delay(call).toNanos();
    long due = arrived + delay;
    byte[] body = Completion.of(now.number(), call, now.behaviour().misbehaves(call));
    var unused =
        clock.schedule(
            () -> {
              // Before its receiver can read it, and make the next call.
              now.calls().end(delay, System.nanoTime() - due);
              try {
                answer(exchange, body);
              } catch (IOException e) {
                exchange.close(); // the receiver has gone: a call that was cancelled
              }
            },
            due - System.nanoTime(),
            TimeUnit.NANOSECONDS);
  }

  private void behave(HttpExchange exchange) throws IOException {
    Map<String, String> wish = query(exchange.getRequestURI());
    Behaviour behaviour =
        new Behaviour(
            Duration.ofNanos((long) (Double.parseDouble(wish.get("latencyMillis")) * 1e6)),
            Double.parseDouble(wish.get("tail")),
            Double.parseDouble(wish.get("rate")),
            Long.parseLong(wish.get("seed")));
    behave(behaviour);
    answer(exchange, "{}");
  }

  private static Map<String, String> query(URI uri) {
    return Arrays.stream(uri.getQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    answer(exchange, json.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, byte[] json) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("content-type", "application/json");
      exchange.sendResponseHeaders(200, json.length);
      exchange.getResponseBody().write(json);
    }
  }
}
