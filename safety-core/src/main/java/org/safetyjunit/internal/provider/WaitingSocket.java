package org.safetyjunit.internal.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** A socket that can wait until there is something to read, without a buffer to read it into. */
final class WaitingSocket extends Socket {

  // Mutable state
  private @Nullable PushbackInputStream input;

  /** By way of the machine's SOCKS proxy, if it has one. */
  WaitingSocket() {}

  /** By way of a proxy, or of none. */
  WaitingSocket(Proxy proxy) {
    super(proxy);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return input();
  }

  private PushbackInputStream input() throws IOException {
    if (input == null) {
      input = new PushbackInputStream(super.getInputStream());
    }
    return input;
  }

  /**
   * Waits for what comes next, or for the end of it.
   *
   * @throws IOException if the socket fails or is closed meanwhile
   */
  void await() throws IOException {
    int next = input().read();
    if (next >= 0) {
      input().unread(next);
    }
  }

  /** Makes sockets for its user to connect. */
  static final class Factory extends SocketFactory {

    private final Supplier<WaitingSocket> sockets;

    Factory(Supplier<WaitingSocket> sockets) {
      this.sockets = sockets;
    }

    @Override
    public Socket createSocket() {
      return sockets.get();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
        throws IOException {
      throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
        throws IOException {
      throw connected();
    }

    private static IOException connected() {
      return new IOException("only sockets that are not connected yet are made here");
    }
  }
}
