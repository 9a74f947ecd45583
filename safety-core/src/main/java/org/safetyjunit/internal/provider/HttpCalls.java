package org.safetyjunit.internal.provider;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.safetyjunit.internal.traffic.CallingThread;
import org.safetyjunit.internal.traffic.Threads;

/**
 * Sends requests over shared pools of connections. Callers bound how many run at once.
 *
 * <p>Nothing is repeated here, so that one call is one request; and no redirect is followed, since
 * the key would go along.
 */
final class HttpCalls {

  /** Most bytes of an answer's body that are read, after decompression. */
  static final int LARGEST_BODY = 16 * 1024 * 1024;

  private static final Duration LONGEST_TRANSFER = Duration.ofHours(1);

  private static final Duration IDLE = Duration.ofMinutes(1);

  /** After ten seconds OkHttp waits a millisecond for signs of death: longer than to connect. */
  private static final Duration LOCAL_IDLE = Duration.ofSeconds(9);

  private static final ExecutorService THREADS =
      Threads.perTask(call -> Threads.daemon("safety-model-call", call));

  private static final CallDeadlines DEADLINES = new CallDeadlines();

  // Used by every client of the process; these open no connection by themselves.
  private static final HttpCalls LOCAL = new HttpCalls(() -> Local.CLIENT, LOCAL_IDLE);
  private static final HttpCalls PLAIN = new HttpCalls(() -> Plain.CLIENT, IDLE);
  private static final HttpCalls SECURE = new HttpCalls(() -> Secure.CLIENT, IDLE);

  private final Supplier<OkHttpClient> client;
  private final Duration longestIdle;
  private final Lanes lanes = new Lanes(this::lane);

  /**
   * Calls.
   *
   * @param client made when it is needed
   * @param longestIdle how long a connection is kept for the next call
   */
  private HttpCalls(Supplier<OkHttpClient> client, Duration longestIdle) {
    this.client = client;
    this.longestIdle = longestIdle;
  }

  /** Those to a server. Loads nothing yet. */
  static HttpCalls to(HttpUrl url) {
    if (url.isHttps()) {
      return SECURE;
    }
    return BaseUrl.isLoopback(url) ? LOCAL : PLAIN;
  }

  private static final class Plain {
    static final OkHttpClient CLIENT =
        new OkHttpClient.Builder()
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .connectTimeout(Duration.ofSeconds(20))
            // A model may think for minutes before its first byte: only the call as a whole is
            // timed.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .pingInterval(Duration.ofSeconds(30))
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .socketFactory(new WaitingSocket.Factory(WaitingSocket::new))
            .addNetworkInterceptor(new UnbufferedWait())
            .build();
  }

  /** To this machine no proxy leads, nor is one of several ways the faster. */
  private static final class Local {
    static final OkHttpClient CLIENT =
        Plain.CLIENT
            .newBuilder()
            .proxy(Proxy.NO_PROXY)
            .fastFallback(false)
            .socketFactory(new WaitingSocket.Factory(() -> new WaitingSocket(Proxy.NO_PROXY)))
            .build();
  }

  /** Reading the machine's certificates takes longer than all the rest: only if there is https. */
  private static final class Secure {
    static final OkHttpClient CLIENT =
        Plain.CLIENT
            .newBuilder()
            .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
            .socketFactory(SocketFactory.getDefault())
            .build();
  }

  /** Loads what the first call will need; with https, that includes the machine's certificates. */
  void prepare() {
    lanes.enter().leave();
  }

  private OkHttpClient lane() {
    Dispatcher dispatcher = new Dispatcher(THREADS);
    dispatcher.setMaxRequests(Lanes.WIDTH);
    dispatcher.setMaxRequestsPerHost(Lanes.WIDTH);
    return client
        .get()
        .newBuilder()
        .dispatcher(dispatcher)
        .connectionPool(
            new ConnectionPool(Lanes.WIDTH, longestIdle.toMillis(), TimeUnit.MILLISECONDS))
        .build();
  }

  /**
   * Sends and waits.
   *
   * @throws IOException if no whole answer came, or none in time
   * @throws InterruptedException if this thread was interrupted; the call is cancelled
   */
  Answer send(Request request, Duration timeout) throws IOException, InterruptedException {
    Lanes.Lane lane = lanes.enter();
    try {
      return send(lane.client().newCall(request), timeout);
    } finally {
      lane.leave();
    }
  }

  private static Answer send(Call call, Duration timeout) throws IOException, InterruptedException {
    CallDeadlines.Deadline deadline = DEADLINES.begin(call, timeout);
    try {
      return send(call);
    } catch (IOException e) {
      throw deadline.reason(e);
    } finally {
      DEADLINES.end(deadline);
    }
  }

  private static Answer send(Call call) throws IOException, InterruptedException {
    Thread thread = Thread.currentThread();
    if (thread instanceof CallingThread cancelling) {
      return sendHere(call, cancelling);
    }
    return Threads.isVirtual(thread) ? sendHere(call) : PendingAnswer.to(call);
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
    return client
        .get()
        .newBuilder()
        .readTimeout(stall)
        .writeTimeout(stall)
        .callTimeout(LONGEST_TRANSFER)
        .build()
        .newCall(request);
  }
}
