package org.safetyjunit.internal.provider;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on a plain socket that does wrong what it is told to. */
final class FaultyServer implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
  private static final int HUGE = 100 * 1024 * 1024;

  private final ServerSocket server;
  private final IntFunction<Fault> script;
  private final UnaryOperator<String> replies;
  private final AtomicInteger calls = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /**
   * Starts it.
   *
   * @param script the fault of each call, by its number from 1
   * @param replies the JSON that answers a request's JSON
   */
  FaultyServer(IntFunction<Fault> script, UnaryOperator<String> replies) throws IOException {
    this.script = script;
    this.replies = replies;
    this.server = new ServerSocket(0, 512, InetAddress.getByName("127.0.0.1"));
    daemon(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** Calls so far, faulty ones included. */
  int calls() {
    return calls.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "faulty-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        open.add(socket);
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed by the test.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (String request = body(in); request != null; request = body(in)) {
        answer(socket, script.apply(calls.incrementAndGet()), replies.apply(request));
        if (socket.isClosed()) {
          return;
        }
      }
    } catch (IOException e) {
      // The client hung up, as it does after a fault.
    } finally {
      open.remove(socket);
    }
  }

  private static String body(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      head.write(next);
    }
    Matcher length = LENGTH.matcher(head.toString(ISO_8859_1));
    return new String(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0), UTF_8);
  }

  private static void answer(Socket socket, Fault fault, String json) throws IOException {
    OutputStream out = socket.getOutputStream();
    byte[] whole = json.getBytes(UTF_8);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    String type = "application/json";
    switch (fault) {
      case NONE -> send(out, 200, type, whole);
      case TOO_MANY_REQUESTS -> send(out, 429, type, error());
      case TOO_MANY_REQUESTS_FOR_A_WHILE ->
          send(out, 429, type + "\r\nretry-after-ms: 20", error());
      case SERVER_ERROR -> send(out, 500, type, error());
      case UNAVAILABLE -> send(out, 503, type, error());
      case OVERLOADED -> send(out, 529, type, error());
      case RESET_BEFORE_HEADERS -> reset(socket);
      case RESET_BEFORE_BODY -> {
        head(out, 200, type, whole.length);
        reset(socket);
      }
      case RESET_DURING_BODY -> {
        head(out, 200, type, whole.length);
        out.write(half);
        reset(socket);
      }
      case RESET_AFTER_BODY -> {
        send(out, 200, type, whole);
        reset(socket);
      }
      case STALL -> {
        head(out, 200, type, whole.length);
        socket.getInputStream().read();
      }
      case TRICKLE -> {
        head(out, 200, type, whole.length);
        trickle(out, whole);
      }
      case TRUNCATED_JSON -> send(out, 200, type, half);
      case INVALID_JSON -> send(out, 200, type, (json + "}").getBytes(UTF_8));
      case WRONG_CONTENT_TYPE -> send(out, 200, "image/png", whole);
      case HTML_PAGE -> send(out, 200, "text/html", "<html>Please sign in</html>".getBytes(UTF_8));
      case EMPTY_BODY -> send(out, 200, type, new byte[0]);
      case HUGE_BODY -> {
        head(out, 200, type, HUGE);
        for (int sent = 0; sent < HUGE; sent += 64 * 1024) {
          out.write(new byte[64 * 1024]);
        }
      }
    }
  }

  private static byte[] error() {
    return "{\"error\": {\"message\": \"Not now.\"}}".getBytes(UTF_8);
  }

  private static void send(OutputStream out, int status, String type, byte[] body)
      throws IOException {
    head(out, status, type, body.length);
    out.write(body);
    out.flush();
  }

  private static void head(OutputStream out, int status, String type, int length)
      throws IOException {
    out.write(
        "HTTP/1.1 %d Status\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, type, length)
            .getBytes(ISO_8859_1));
    out.flush();
  }

  private static void trickle(OutputStream out, byte[] body) throws IOException {
    for (byte each : body) {
      out.write(each);
      out.flush();
      try {
        Thread.sleep(25);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  /** With a linger of 0 a close is a reset. */
  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
