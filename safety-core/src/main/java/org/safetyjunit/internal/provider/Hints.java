package org.safetyjunit.internal.provider;

import java.time.Duration;
import java.util.Locale;

/** Ways out, one for each kind of fault. */
final class Hints {

  private final Target target;

  Hints(Target target) {
    this.target = target;
  }

  String forStatus(Answer answer, ProviderError error) {
    int status = answer.status();
    if (status >= 300 && status < 400) {
      return "Redirects are not followed, because the key would go along. Set "
          + target.setting("baseUrl")
          + " to the address that this one leads to"
          + location(answer)
          + ".";
    }
    if (error.code().equals("insufficient_quota") || status == 402) {
      return "The account has no credit left: add some, or use another key.";
    }
    return switch (status) {
      case 401, 403 -> key();
      case 400, 422 -> error.saysKeyIsWrong() ? key() : request(error);
      case 404 ->
          "Check "
              + target.setting("model")
              + " (\""
              + target.quote(target.model())
              + "\") and "
              + target.setting("baseUrl")
              + " (compatible servers usually want /v1 at its end).";
      case 413 -> "The conversation is too long for this server: shorten it.";
      case 429 ->
          "Lower "
              + target.setting("concurrency")
              + " or set "
              + target.setting("requestsPerMinute")
              + ".";
      default ->
          status >= 500
              ? "The server is overloaded or broken: try again later."
              : "Check the settings " + target.setting("*") + ".";
    };
  }

  String timeout() {
    return "Raise " + target.setting("timeout") + " if this model needs longer.";
  }

  String unreachable() {
    return "Check the network and "
        + target.setting("baseUrl")
        + ", and that a server is listening there.";
  }

  String tls() {
    return "Check "
        + target.setting("baseUrl")
        + " (http or https, host, port), and that this JVM trusts the server's certificate.";
  }

  String tooLarge() {
    return "Set " + target.setting("maxTokens") + " to bound the answer.";
  }

  /** For example {@code 120 s} or {@code 0.3 s}. */
  String seconds(Duration timeout) {
    return String.format(Locale.ROOT, "%.1f s", timeout.toMillis() / 1000.0).replace(".0 s", " s");
  }

  private String key() {
    return target
        .key()
        .map(key -> "Check the key in " + key.variable() + ", and what it may be used for.")
        .orElseGet(
            () ->
                "No key was sent: name the environment variable that holds it in "
                    + target.setting("apiKeyEnv")
                    + ".");
  }

  private String request(ProviderError error) {
    if (error.message().contains("Encrypted content is not supported")) {
      return "This model does not reason: set " + target.setting("extra.include") + " to [].";
    }
    return "Not every model takes every parameter: check what is set under "
        + target.setting("*")
        + " (temperature, maxTokens, seed, extra.*).";
  }

  private String location(Answer answer) {
    String location = answer.header("location");
    int query = location.indexOf('?');
    String shown = query < 0 ? location : location.substring(0, query);
    // What is before an @ may be a password.
    return shown.isEmpty() || shown.contains("@") ? "" : ", " + target.quote(shown);
  }
}
