package org.safetyjunit.internal.provider;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.traffic.Threads;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelSettings;

/** Checks a model's settings and puts a client together; what differs by API is left open. */
abstract class ApiProvider implements BatchProvider {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);

  private final String id;
  private final String usualUrl;
  private final String usualKeyVariable;
  private final Function<String, @Nullable String> environment;

  ApiProvider(
      String id,
      String usualUrl,
      String usualKeyVariable,
      Function<String, @Nullable String> environment) {
    this.id = id;
    this.usualUrl = usualUrl;
    this.usualKeyVariable = usualKeyVariable;
    this.environment = environment;
  }

  /** Where requests for the model go. */
  abstract HttpUrl url(HttpUrl base, String model);

  /** The headers that carry the key, if there is one. */
  abstract Headers headers(Optional<ApiKey> key);

  /** The API's JSON for a model with these settings. */
  abstract WireFormat format(
      ModelSettings settings, Wishes wishes, OpaqueParts opaque, HttpUrl base);

  /** Where batches of requests for the model go. */
  abstract HttpUrl batchUrl(HttpUrl base, String model);

  /** The API's batch engine. */
  abstract BatchEngine engine(Target target, HttpUrl base, BatchHttp http, Dialect dialect);

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final Set<String> otherKeys() {
    Set<String> keys = new HashSet<>(Wishes.KEYS);
    keys.add(ExtraParameters.KEYS);
    return keys;
  }

  @Override
  public final ModelClient create(ModelSettings settings) {
    Access access = access(settings);
    Target target = access.target(url(access.base(), access.model()));
    return new HttpModelClient(target, headers(access.key()), access.dialect(target));
  }

  @Override
  public final BatchEngine batches(ModelSettings settings) {
    Access access = access(settings);
    Target target = access.target(batchUrl(access.base(), access.model()));
    BatchHttp http = new BatchHttp(target, headers(access.key()));
    return engine(target, access.base(), http, access.dialect(target));
  }

  /** Whom to ask for what, and with which key: all that is checked before the first call. */
  private Access access(ModelSettings settings) {
    String model =
        settings
            .model()
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .orElseThrow(() -> noModel(settings));
    Optional<HttpUrl> configured = BaseUrl.configured(settings);
    HttpUrl usual = HttpUrl.get(usualUrl);
    boolean ownServer = configured.filter(url -> !url.host().equals(usual.host())).isPresent();
    Optional<ApiKey> key = ApiKey.find(settings, usualKeyVariable, ownServer, environment);
    HttpUrl base = configured.orElse(usual);
    if (key.isPresent()) {
      BaseUrl.checkForKey(base, settings);
    }
    Threads.daemon("safety-model-call", () -> HttpCalls.to(base).prepare()).start();
    WireFormat format = format(settings, Wishes.in(settings), new OpaqueParts(id, model), base);
    ExtraParameters extra = ExtraParameters.in(settings, format.reserved());
    return new Access(settings, model, base, key, format, extra);
  }

  private record Access(
      ModelSettings settings,
      String model,
      HttpUrl base,
      Optional<ApiKey> key,
      WireFormat format,
      ExtraParameters extra) {

    Target target(HttpUrl url) {
      return new Target(
          settings.name(), model, url, key, settings.timeout().orElse(DEFAULT_TIMEOUT));
    }

    Dialect dialect(Target target) {
      return new Dialect(target, format, extra);
    }
  }

  /** An error for a setting that this API has nothing for. */
  final IllegalArgumentException unsupported(ModelSettings settings, String key) {
    return new IllegalArgumentException(
        "safety.model."
            + settings.name()
            + "."
            + key
            + ": the API of provider \""
            + id
            + "\" takes no such parameter. Remove this key.");
  }

  private IllegalArgumentException noModel(ModelSettings settings) {
    return new IllegalArgumentException(
        "safety.model."
            + settings.name()
            + ".model: not set. Set it to the name that provider \""
            + id
            + "\" calls the model by.");
  }
}
