package org.safetyjunit.internal.provider;

import java.util.Optional;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelSettings;

/**
 * OpenAI's chat completions, and any compatible server (llama.cpp, Ollama, vLLM, ...) at {@code
 * baseUrl}, which then includes the version: {@code http://localhost:11434/v1}. Such a server gets
 * a key only if {@code apiKeyEnv} is set.
 *
 * <p>OpenAI shows no reasoning here, and servers that do show it unasked; there is no {@code
 * reasoning}.
 */
public final class OpenAiProvider extends ApiProvider {

  /** Takes keys from the process's environment. */
  public OpenAiProvider() {
    this(System::getenv);
  }

  OpenAiProvider(Function<String, @Nullable String> environment) {
    super("openai", "https://api.openai.com/v1", "OPENAI_API_KEY", environment);
  }

  @Override
  HttpUrl url(HttpUrl base, String model) {
    return base.newBuilder().addPathSegments("chat/completions").build();
  }

  @Override
  Headers headers(Optional<ApiKey> key) {
    return bearer(key);
  }

  @Override
  HttpUrl batchUrl(HttpUrl base, String model) {
    return base.newBuilder().addPathSegment("batches").build();
  }

  @Override
  BatchEngine engine(Target target, HttpUrl base, BatchHttp http, Dialect dialect) {
    return new OpenAiBatches(target, base, "/v1/chat/completions", http, dialect);
  }

  @Override
  WireFormat format(ModelSettings settings, Wishes wishes, OpaqueParts opaque, HttpUrl base) {
    if (wishes.reasoning()) {
      throw unsupported(settings, Wishes.REASONING);
    }
    return new OpenAiFormat(settings, wishes, opaque, limitField(base.host()));
  }

  static Headers bearer(Optional<ApiKey> key) {
    return key.map(k -> Headers.of("Authorization", "Bearer " + k.secret()))
        .orElseGet(() -> Headers.of());
  }

  /**
   * OpenAI's newer models refuse {@code max_tokens}, and most compatible servers know nothing else;
   * so the host decides.
   */
  private static String limitField(String host) {
    boolean openAi =
        host.equals("api.openai.com")
            || host.endsWith(".api.openai.com")
            || host.endsWith(".openai.azure.com");
    return openAi ? "max_completion_tokens" : "max_tokens";
  }
}
