package org.safetyjunit.internal.traffic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model that takes its time, in a process of its own: thousands of connections on one thread. It
 * prints its port, and ends when its input does.
 */
final class SlowServer {

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
  private static final String BODY =
      """
      {"id": "", "model": "slow-1", "choices": [{"index": 0, "finish_reason": "stop",
       "message": {"role": "assistant", "content": "I would rather not."}}],
       "usage": {"prompt_tokens": 12, "completion_tokens": 7}}""";
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
          .formatted(BODY.length(), BODY)
          .getBytes(UTF_8);

  private record Due(long at, SocketChannel channel) {}

  private final long latency;
  private final Selector selector = Selector.open();
  private final Deque<Due> due = new ArrayDeque<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);

  private SlowServer(Duration latency) throws IOException {
    this.latency = latency.toNanos();
  }

  /** Argument: milliseconds that each answer takes. */
  public static void main(String[] args) throws IOException {
    Thread watch = new Thread(SlowServer::endWithInput);
    watch.setDaemon(true);
    watch.start();
    new SlowServer(Duration.ofMillis(Long.parseLong(args[0]))).serve();
  }

  private static void endWithInput() {
    try {
      while (System.in.read() >= 0) {
        continue;
      }
    } catch (IOException e) {
      // The parent is gone.
    }
    Runtime.getRuntime().halt(0);
  }

  private void serve() throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 4096);
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
    System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
    while (true) {
      answerWhatIsDue();
      long wait = due.isEmpty() ? 1000 : (due.peek().at() - System.nanoTime()) / 1_000_000;
      selector.select(Math.max(1, wait));
      for (SelectionKey key : selector.selectedKeys()) {
        if (key.isAcceptable()) {
          accept(server);
        } else {
          read((SocketChannel) key.channel());
        }
      }
      selector.selectedKeys().clear();
    }
  }

  private void accept(ServerSocketChannel server) throws IOException {
    for (SocketChannel channel = server.accept(); channel != null; channel = server.accept()) {
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
    }
  }

  /** Requests are small and come in one piece on loopback; anything else ends the connection. */
  private void read(SocketChannel channel) throws IOException {
    buffer.clear();
    try {
      int read = channel.read(buffer);
      if (read > 0 && isWhole(new String(buffer.array(), 0, read, ISO_8859_1))) {
        due.add(new Due(System.nanoTime() + latency, channel));
        return;
      }
    } catch (IOException e) {
      // The client hung up.
    }
    channel.close();
  }

  private static boolean isWhole(String request) {
    int end = request.indexOf("\r\n\r\n");
    Matcher length = LENGTH.matcher(request);
    return end >= 0
        && length.find()
        && request.length() == end + 4 + Integer.parseInt(length.group(1));
  }

  private void answerWhatIsDue() throws IOException {
    while (!due.isEmpty() && due.peek().at() <= System.nanoTime()) {
      SocketChannel channel = due.poll().channel();
      try {
        channel.write(ByteBuffer.wrap(ANSWER));
      } catch (IOException e) {
        channel.close();
      }
    }
  }
}
