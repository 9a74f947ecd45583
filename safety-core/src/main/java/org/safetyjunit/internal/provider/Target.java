package org.safetyjunit.internal.provider;

import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Whom a client talks to, as messages call it.
 *
 * @param name the name in {@code safety.models}
 * @param model the provider's name of the model
 * @param url where requests go
 * @param key what opens it, if anything
 * @param timeout longest wait for one answer
 */
record Target(String name, String model, HttpUrl url, Optional<ApiKey> key, Duration timeout) {

  /** Begins every message: the model and the address, without its query. */
  String label() {
    return redact("Model \"" + name + "\" (" + url.newBuilder().query(null).build() + "): ");
  }

  /** The full name of one of this model's settings. */
  String setting(String key) {
    return "safety.model." + name + "." + key;
  }

  /** A stranger's text made fit for a message: no key, no control characters, not long. */
  String quote(String text) {
    return Excerpt.of(redact(Excerpt.printable(redact(text))));
  }

  private String redact(String text) {
    return key.map(secret -> secret.redact(text)).orElse(text);
  }
}
