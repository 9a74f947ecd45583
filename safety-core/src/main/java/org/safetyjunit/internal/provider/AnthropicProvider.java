package org.safetyjunit.internal.provider;

import java.util.Optional;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelSettings;

/**
 * Anthropic's Messages, there or at a compatible server at {@code baseUrl} (with or without {@code
 * /v1} at its end).
 *
 * <p>The API demands a limit of tokens: {@value AnthropicFormat#DEFAULT_MAX_TOKENS} where {@code
 * maxTokens} is not set. Newer models withhold their reasoning unless asked for a summary: set
 * {@code reasoning = summarized} where reasoning is graded (older ones want {@code extra.thinking}
 * in their own form). There is no {@code seed}.
 */
public final class AnthropicProvider extends ApiProvider {

  private static final String API_VERSION = "2023-06-01";

  /** Takes keys from the process's environment. */
  public AnthropicProvider() {
    this(System::getenv);
  }

  AnthropicProvider(Function<String, @Nullable String> environment) {
    super("anthropic", "https://api.anthropic.com", "ANTHROPIC_API_KEY", environment);
  }

  @Override
  HttpUrl url(HttpUrl base, String model) {
    return BaseUrl.versioned(base, "v1").addPathSegment("messages").build();
  }

  @Override
  Headers headers(Optional<ApiKey> key) {
    Headers.Builder headers = new Headers.Builder().add("anthropic-version", API_VERSION);
    key.ifPresent(k -> headers.add("x-api-key", k.secret()));
    return headers.build();
  }

  @Override
  HttpUrl batchUrl(HttpUrl base, String model) {
    return BaseUrl.versioned(base, "v1").addPathSegments("messages/batches").build();
  }

  @Override
  BatchEngine engine(Target target, HttpUrl base, BatchHttp http, Dialect dialect) {
    return new AnthropicBatches(target, http, dialect);
  }

  @Override
  WireFormat format(ModelSettings settings, Wishes wishes, OpaqueParts opaque, HttpUrl base) {
    if (settings.seed().isPresent()) {
      throw unsupported(settings, "seed");
    }
    return new AnthropicFormat(settings, wishes, opaque);
  }
}
