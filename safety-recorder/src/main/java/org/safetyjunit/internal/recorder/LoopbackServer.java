package org.safetyjunit.internal.recorder;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelClient;

/** Listens on the loopback interface, for one trial at a time. */
public final class LoopbackServer implements AutoCloseable {

  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(LoopbackServer::thread);
  private final AtomicBoolean taken = new AtomicBoolean();
  private volatile @Nullable Session session;

  /**
   * Starts.
   *
   * @param port to listen on; 0 for a free one
   */
  public LoopbackServer(int port) {
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true"); // else the server loses 40 ms in every call
    }
    try {
      server = HttpServer.create(new InetSocketAddress(loopback(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("port %d of 127.0.0.1".formatted(port), e);
    }
    server.setExecutor(threads);
    server.createContext("/", new Calls(() -> session));
    server.start();
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "safety-recorder");
    thread.setDaemon(true);
    return thread;
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Passes calls on to a trial's client. */
  public Runnable passOnTo(ModelClient client) {
    if (!taken.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "two trials at once share one recorder: leave concurrency out, or let each trial have its own by a parameter of type ModelRecorder");
    }
    session = new Session(client, Clock.systemUTC());
    return () -> taken.set(false);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
