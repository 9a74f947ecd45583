package org.safetyjunit.internal.provider;

import java.util.Optional;
import java.util.function.Function;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelSettings;

/** A secret and the environment variable it came from; keeps the first out of every text. */
final class ApiKey {

  private final String variable;
  private final String secret;

  private ApiKey(String variable, String secret) {
    this.variable = variable;
    this.secret = secret;
  }

  /**
   * The key to use: that of the variable named in the settings, or the provider's usual one. A
   * server of the user's own (one with a base URL) gets a key only if a variable is named for it.
   *
   * @throws IllegalArgumentException if the variable is not set or holds no possible key
   */
  static Optional<ApiKey> find(
      ModelSettings settings,
      String usualVariable,
      boolean ownServer,
      Function<String, @Nullable String> environment) {
    if (settings.apiKeyEnv().isEmpty() && ownServer) {
      return Optional.empty();
    }
    String variable = settings.apiKeyEnv().orElse(usualVariable);
    String setting = "safety.model." + settings.name() + ".apiKeyEnv: ";
    String value = environment.apply(variable);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          setting
              + "environment variable "
              + variable
              + " is not set. Set it to the key, or name another variable here.");
    }
    String secret = value.strip();
    if (!secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          setting
              + "environment variable "
              + variable
              + " holds spaces, line breaks or characters beyond ASCII, which no key has."
              + " Set it to the key alone.");
    }
    return Optional.of(new ApiKey(variable, secret));
  }

  /** The secret itself, for a request's header and nothing else. */
  String secret() {
    return secret;
  }

  String variable() {
    return variable;
  }

  /** The text without the secret, as it is and as JSON may escape it. */
  String redact(String text) {
    return text.replace(secret, "[key]").replace(escaped(), "[key]");
  }

  /** The body without the secret. */
  ByteString redact(ByteString body) {
    boolean safe =
        body.indexOf(ByteString.encodeUtf8(secret)) < 0
            && body.indexOf(ByteString.encodeUtf8(escaped())) < 0;
    return safe ? body : ByteString.encodeUtf8(redact(body.utf8()));
  }

  private String escaped() {
    return secret.replace("/", "\\/");
  }

  @Override
  public String toString() {
    return "ApiKey[" + variable + "]";
  }
}
