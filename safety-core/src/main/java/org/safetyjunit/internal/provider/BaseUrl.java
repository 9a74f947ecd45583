package org.safetyjunit.internal.provider;

import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.safetyjunit.model.ModelSettings;

/** Where a server is reached, checked before anything is sent there. */
final class BaseUrl {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|::1");

  private static final Pattern VERSION = Pattern.compile("v\\d\\w*");

  private BaseUrl() {}

  /**
   * The address in the settings, if one is set.
   *
   * @throws IllegalArgumentException if it is none, or carries credentials
   */
  static Optional<HttpUrl> configured(ModelSettings settings) {
    return settings.baseUrl().map(text -> parse(text.strip(), setting(settings)));
  }

  /**
   * Checks that a key is not sent in the clear.
   *
   * @throws IllegalArgumentException if it would be, to another machine
   */
  static void checkForKey(HttpUrl url, ModelSettings settings) {
    if (!url.isHttps() && !isLoopback(url)) {
      throw new IllegalArgumentException(
          setting(settings)
              + "the key would cross the network unencrypted to "
              + url.host()
              + ". Use https, or leave apiKeyEnv out if the server needs no key.");
    }
  }

  /** Whether a server is on this machine. */
  static boolean isLoopback(HttpUrl url) {
    return LOOPBACK.matcher(url.host()).matches();
  }

  /** The address with a version at its end: its own, if its path ends with one already. */
  static HttpUrl.Builder versioned(HttpUrl url, String version) {
    String last = "";
    for (String segment : url.pathSegments()) {
      last = segment.isEmpty() ? last : segment;
    }
    HttpUrl.Builder builder = url.newBuilder();
    return VERSION.matcher(last).matches() ? builder : builder.addPathSegment(version);
  }

  private static HttpUrl parse(String text, String setting) {
    // What is before an @ may be a password: no message repeats a text that could hold one.
    String shown = text.contains("@") ? "the value" : "\"" + text + "\"";
    if (!text.regionMatches(true, 0, "http://", 0, 7)
        && !text.regionMatches(true, 0, "https://", 0, 8)) {
      throw new IllegalArgumentException(
          setting + shown + " does not begin with http:// or https://. Add the scheme.");
    }
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw new IllegalArgumentException(
          setting + shown + " is not a URL. Write it like https://host.example/v1.");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new IllegalArgumentException(
          setting
              + "the URL holds a user name or password. Remove it, and name the environment"
              + " variable that holds the key in apiKeyEnv.");
    }
    return url;
  }

  private static String setting(ModelSettings settings) {
    return "safety.model." + settings.name() + ".baseUrl: ";
  }
}
