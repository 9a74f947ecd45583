package org.safetyjunit.internal.provider;

import java.io.IOException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call wait for its answer on the bare socket, once the request is sent. OkHttp takes a
 * buffer of 8 kB first and waits with that in hand: for thousands of calls to a model that thinks,
 * most of their memory. It is for HTTP/1.1, where a socket has one call at a time.
 */
final class UnbufferedWait implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    Connection connection = chain.connection();
    if (connection == null
        || !(connection.socket() instanceof WaitingSocket socket)
        || body == null
        || body.contentLength() < 0) { // such a body's end is sent after it
      return chain.proceed(request);
    }
    return chain.proceed(
        request.newBuilder().method(request.method(), new Awaited(body, socket)).build());
  }

  /** A body that has been written when its answer has begun. */
  private static final class Awaited extends RequestBody {

    private final RequestBody body;
    private final WaitingSocket socket;

    Awaited(RequestBody body, WaitingSocket socket) {
      this.body = body;
      this.socket = socket;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
      sink.flush();
      socket.await();
    }
  }
}
