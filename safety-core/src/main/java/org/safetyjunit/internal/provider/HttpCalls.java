package org.safetyjunit.internal.provider;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.safetyjunit.internal.traffic.CallingThread;
import org.safetyjunit.internal.traffic.Threads;

/**
 * Sends requests over one shared pool of connections. Callers bound how many run at once.
 *
 * <p>Nothing is repeated here, so that one call is one request; and no redirect is followed, since
 * the key would go along.
 */
final class HttpCalls {

  /** Most bytes of an answer's body that are read, after decompression. */
  static final int LARGEST_BODY = 16 * 1024 * 1024;

  private static final Duration LONGEST_TRANSFER = Duration.ofHours(1);

  /** Used by every client of the process; opens no connection by itself. */
  static final HttpCalls SHARED = new HttpCalls();

  private final ExecutorService threads =
      Threads.perTask(call -> Threads.daemon("safety-model-call", call));
  private final OkHttpClient plain = basic();
  private final Lanes plainLanes = new Lanes(() -> lane(plain));
  private final Lanes secureLanes = new Lanes(() -> lane(Secure.CLIENT));

  private HttpCalls() {}

  /** Reading the machine's certificates takes longer than all the rest: only if there is https. */
  private static final class Secure {
    static final OkHttpClient CLIENT =
        SHARED
            .plain
            .newBuilder()
            .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
            .socketFactory(SocketFactory.getDefault())
            .build();
  }

  private Lanes lanes(boolean https) {
    return https ? secureLanes : plainLanes;
  }

  /** Loads what the first call will need; with https, that includes the machine's certificates. */
  static void prepare(boolean https) {
    SHARED.lanes(https).enter().leave();
  }

  private OkHttpClient lane(OkHttpClient like) {
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(Lanes.WIDTH);
    dispatcher.setMaxRequestsPerHost(Lanes.WIDTH);
    return like.newBuilder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(Lanes.WIDTH, 1, TimeUnit.MINUTES))
        .build();
  }

  private static OkHttpClient basic() {
    return new OkHttpClient.Builder()
        .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
        .connectTimeout(Duration.ofSeconds(20))
        // A model may think for minutes before its first byte: only the call as a whole is timed.
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .pingInterval(Duration.ofSeconds(30))
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .socketFactory(new WaitingSocket.Factory())
        .addNetworkInterceptor(new UnbufferedWait())
        .build();
  }

  /**
   * Sends and waits.
   *
   * @throws IOException if no whole answer came, or none in time
   * @throws InterruptedException if this thread was interrupted; the call is cancelled
   */
  Answer send(Request request, Duration timeout) throws IOException, InterruptedException {
    Lanes.Lane lane = lanes(request.isHttps()).enter();
    try {
      Call call = lane.client().newCall(request);
      call.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
      Thread thread = Thread.currentThread();
      if (thread instanceof CallingThread cancelling) {
        return sendHere(call, cancelling);
      }
      return Threads.isVirtual(thread) ? sendHere(call) : PendingAnswer.to(call);
    } finally {
      lane.leave();
    }
  }

  private static Answer sendHere(Call call, CallingThread thread)
      throws IOException, InterruptedException {
    thread.onInterrupt(call::cancel);
    try {
      return sendHere(call);
    } finally {
      thread.onInterrupt(null);
    }
  }

  /** On a thread whose blocking reads end when it is interrupted: a thread less a call. */
  private static Answer sendHere(Call call) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try (Response response = call.execute()) {
      return Answer.read(response);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw (InterruptedException) new InterruptedException().initCause(e);
      }
      throw e;
    } catch (RuntimeException e) {
      throw Answer.unreadable(e);
    }
  }

  /**
   * A call for its caller to execute, who reads the body as it comes. It may take up to an hour
   * while something moves.
   *
   * @param stall longest time in which nothing does
   */
  Call unhurried(Request request, Duration stall) {
    return (request.isHttps() ? Secure.CLIENT : plain)
        .newBuilder()
        .readTimeout(stall)
        .writeTimeout(stall)
        .callTimeout(LONGEST_TRANSFER)
        .build()
        .newCall(request);
  }
}
