package org.safetyjunit.internal.provider;

import java.util.Optional;
import okhttp3.Headers;
import okio.ByteString;

/** What a server answered, whole. */
record Answer(int status, Headers headers, ByteString body) {

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
