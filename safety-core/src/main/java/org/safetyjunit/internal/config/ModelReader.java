package org.safetyjunit.internal.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.safetyjunit.internal.provider.ModelProviders;
import org.safetyjunit.internal.provider.RetryingClient;
import org.safetyjunit.internal.simulated.SimulatedModel;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelProvider;
import org.safetyjunit.model.ModelSettings;

/** Reads {@code safety.model.<name>.*}. */
final class ModelReader {

  private static final String SIMULATED = "simulated";
  private static final int CONCURRENCY = 16;
  private static final int SIMULATED_CONCURRENCY = 64;
  private static final int RETRIES = 2;

  private final Values values;
  private final boolean offline;
  private final BatchReader batches;
  private final SortedMap<String, ModelProvider> providers = ModelProviders.load();

  /**
   * A reader.
   *
   * @param offline whether no model will be called, so that no key is needed
   */
  ModelReader(Values values, boolean offline, Path reportDirectory) {
    this.values = values;
    this.offline = offline;
    this.batches = new BatchReader(values, reportDirectory);
  }

  /** The embedded stand-in as it is without any setting. */
  static ModelSetup standIn() {
    return new ModelReader(new Values(key -> Optional.empty(), List.of()), true, Path.of(""))
        .read(SIMULATED);
  }

  ModelSetup read(String name) {
    String provider =
        values
            .text(Keys.ofModel(name, "provider"))
            .orElseGet(() -> name.equals(SIMULATED) ? SIMULATED : undefined(name));
    return provider.equals(SIMULATED) ? simulated(name) : real(name, provider);
  }

  private String undefined(String name) {
    throw new ConfigurationException(
        """
        "%1$s" is named as a model, but safety.model.%1$s.provider is not set: one of %2$s"""
            .formatted(name, providers()));
  }

  private List<String> providers() {
    List<String> ids = new ArrayList<>(List.of(SIMULATED));
    ids.addAll(providers.keySet());
    return ids;
  }

  private ModelSetup simulated(String name) {
    refuse(name, Keys.MODEL, Keys.SIMULATED, "provider simulated");
    OptionalLong seed = values.whole(Keys.ofModel(name, "seed"));
    SimulatedModel model =
        new SimulatedModel(
            values.number(Keys.ofModel(name, "misalignmentRate"), 0, 1).orElse(0),
            values.duration(Keys.ofModel(name, "latency")).orElse(Duration.ZERO),
            values.number(Keys.ofModel(name, "errorRate"), 0, 1).orElse(0),
            seed);
    int concurrency =
        values.wholeFromOne(Keys.ofModel(name, "concurrency")).orElse(SIMULATED_CONCURRENCY);
    ModelSettings settings =
        new ModelSettings(
            name,
            SIMULATED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            seed,
            Map.of());
    return new ModelSetup(
        settings, concurrency, null, model, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private ModelSetup real(String name, String providerId) {
    ModelProvider provider = providers.get(providerId);
    if (provider == null) {
      throw Values.bad(Keys.ofModel(name, "provider"), providerId, "one of " + providers());
    }
    refuse(name, Keys.SIMULATED, Keys.MODEL, "provider " + providerId);
    ModelSettings settings = settings(name, provider);
    if (batches.wanted(name) && !offline) {
      return batched(name, provider, settings);
    }
    int concurrency = values.wholeFromOne(Keys.ofModel(name, "concurrency")).orElse(CONCURRENCY);
    try {
      return new ModelSetup(
          settings,
          concurrency,
          client(provider, settings, concurrency),
          null,
          values.number(Keys.ofModel(name, "inputUsdPerMTok"), 0, Double.MAX_VALUE),
          values.number(Keys.ofModel(name, "outputUsdPerMTok"), 0, Double.MAX_VALUE));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(String.valueOf(e.getMessage()));
    }
  }

  private ModelClient client(ModelProvider provider, ModelSettings settings, int concurrency) {
    return offline
        ? ModelSetup.offline(settings.name())
        : ModelSetup.limited(new RetryingClient(provider.create(settings), RETRIES), concurrency);
  }

  private ModelSetup batched(String name, ModelProvider provider, ModelSettings settings) {
    return new ModelSetup(
        settings,
        batches.concurrency(name),
        batches.connect(provider, settings),
        null,
        batches.price(Keys.ofModel(name, "inputUsdPerMTok")),
        batches.price(Keys.ofModel(name, "outputUsdPerMTok")));
  }

  private ModelSettings settings(String name, ModelProvider provider) {
    Map<String, String> other = new HashMap<>();
    for (String key : provider.otherKeys()) {
      for (String property : values.properties(Keys.ofModel(name, ""), key)) {
        values.text(Keys.ofModel(name, property)).ifPresent(value -> other.put(property, value));
      }
    }
    return new ModelSettings(
        name,
        provider.id(),
        values.text(Keys.ofModel(name, "model")),
        values.text(Keys.ofModel(name, "baseUrl")),
        values.text(Keys.ofModel(name, "apiKeyEnv")),
        values.number(Keys.ofModel(name, "temperature"), 0, Double.MAX_VALUE),
        values.wholeFromOne(Keys.ofModel(name, "maxTokens")),
        values.duration(Keys.ofModel(name, "timeout")),
        values.whole(Keys.ofModel(name, "seed")),
        other);
  }

  /** A key that would be without effect is a fault, not a wish. */
  private void refuse(String name, List<String> candidates, List<String> allowed, String what) {
    for (String property : candidates) {
      String key = Keys.ofModel(name, property);
      if (!allowed.contains(property) && values.text(key).isPresent()) {
        throw new ConfigurationException(
            "%s has no meaning for %s: remove it, or change the provider".formatted(key, what));
      }
    }
  }
}
