package org.safetyjunit.internal.provider;

import java.util.Optional;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelSettings;

/**
 * Google's Gemini by {@code generateContent}, there or at a compatible server at {@code baseUrl}
 * (with or without {@code /v1beta} at its end).
 *
 * <p>Summaries of the reasoning come only if asked for: set {@code reasoning = summarized} where
 * reasoning is graded. Google caches prompts by itself; there is no {@code promptCache}.
 */
public final class GeminiProvider extends ApiProvider {

  /** Takes keys from the process's environment. */
  public GeminiProvider() {
    this(System::getenv);
  }

  GeminiProvider(Function<String, @Nullable String> environment) {
    super("gemini", "https://generativelanguage.googleapis.com", "GEMINI_API_KEY", environment);
  }

  @Override
  HttpUrl url(HttpUrl base, String model) {
    return BaseUrl.versioned(base, "v1beta")
        .addPathSegments(resource(model) + ":generateContent")
        .build();
  }

  private static String resource(String model) {
    return model.contains("/") ? model : "models/" + model;
  }

  @Override
  Headers headers(Optional<ApiKey> key) {
    return key.map(k -> Headers.of("x-goog-api-key", k.secret())).orElseGet(() -> Headers.of());
  }

  @Override
  HttpUrl batchUrl(HttpUrl base, String model) {
    return BaseUrl.versioned(base, "v1beta")
        .addPathSegments(resource(model) + ":batchGenerateContent")
        .build();
  }

  @Override
  BatchEngine engine(Target target, HttpUrl base, BatchHttp http, Dialect dialect) {
    return new GeminiBatches(target, BaseUrl.versioned(base, "v1beta").build(), http, dialect);
  }

  @Override
  WireFormat format(ModelSettings settings, Wishes wishes, OpaqueParts opaque, HttpUrl base) {
    if (wishes.promptCache()) {
      throw unsupported(settings, Wishes.PROMPT_CACHE);
    }
    return new GeminiFormat(settings, wishes, opaque);
  }
}
