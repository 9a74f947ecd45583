package org.safetyjunit.internal.provider;

import okhttp3.Headers;
import okio.ByteString;

/** What a server answered, whole. */
record Answer(int status, Headers headers, ByteString body) {

  boolean successful() {
    return status >= 200 && status < 300;
  }

  /** A header's value; empty if it is missing. */
  String header(String name) {
    String value = headers.get(name);
    return value == null ? "" : value.strip();
  }
}
