package org.safetyjunit.internal.provider;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;
import okio.BufferedSource;
import okio.ByteString;

/** What a server answered, whole. */
record Answer(int status, Headers headers, ByteString body) {

  /**
   * Reads all of it.
   *
   * @throws IOException if it ends early, or is too long
   */
  static Answer read(Response response) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(HttpCalls.LARGEST_BODY + 1L)) {
      throw new BodyTooLargeException(HttpCalls.LARGEST_BODY);
    }
    return new Answer(response.code(), response.headers(), source.readByteString());
  }

  /** What to throw if reading it failed for no reason of the network's. */
  static IOException unreadable(Throwable cause) {
    return new IOException("the answer could not be read: " + cause, cause);
  }

  boolean successful() {
    return status >= 200 && status < 300;
  }

  /** The same answer without the key: some servers repeat what was sent to them. */
  Answer without(Optional<ApiKey> key) {
    return key.map(secret -> new Answer(status, headers, secret.redact(body))).orElse(this);
  }

  /** A header's value; empty if it is missing. */
  String header(String name) {
    String value = headers.get(name);
    return value == null ? "" : value.strip();
  }
}
