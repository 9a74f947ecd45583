package org.safetyjunit.internal.provider;

import java.util.Optional;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelSettings;

/**
 * OpenAI's Responses, for models that take tools only there, and any compatible server at {@code
 * baseUrl}, which then includes the version: {@code http://localhost:8000/v1}. Such a server gets a
 * key only if {@code apiKeyEnv} is set.
 *
 * <p>Nothing is stored with the provider: reasoning travels encrypted, with the conversation. For a
 * model that refuses to encrypt it set {@code extra.include} to {@code []}. Summaries of the
 * reasoning come only if asked for: set {@code reasoning = summarized} where reasoning is graded.
 * There is no {@code seed}.
 */
public final class OpenAiResponsesProvider extends ApiProvider {

  /** Takes keys from the process's environment. */
  public OpenAiResponsesProvider() {
    this(System::getenv);
  }

  OpenAiResponsesProvider(Function<String, @Nullable String> environment) {
    super("openai-responses", "https://api.openai.com/v1", "OPENAI_API_KEY", environment);
  }

  @Override
  HttpUrl url(HttpUrl base, String model) {
    return base.newBuilder().addPathSegment("responses").build();
  }

  @Override
  Headers headers(Optional<ApiKey> key) {
    return OpenAiProvider.bearer(key);
  }

  @Override
  HttpUrl batchUrl(HttpUrl base, String model) {
    return base.newBuilder().addPathSegment("batches").build();
  }

  @Override
  BatchEngine engine(Target target, HttpUrl base, BatchHttp http, Dialect dialect) {
    return new OpenAiBatches(target, base, "/v1/responses", http, dialect);
  }

  @Override
  WireFormat format(ModelSettings settings, Wishes wishes, OpaqueParts opaque, HttpUrl base) {
    if (settings.seed().isPresent()) {
      throw unsupported(settings, "seed");
    }
    return new ResponsesFormat(settings, wishes, opaque);
  }
}
