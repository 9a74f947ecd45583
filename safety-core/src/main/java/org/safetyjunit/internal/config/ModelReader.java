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
import org.safetyjunit.internal.protocol.TextToolClient;
import org.safetyjunit.internal.provider.ModelProviders;
import org.safetyjunit.internal.simulated.SimulatedModel;
import org.safetyjunit.internal.traffic.Prices;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelProvider;
import org.safetyjunit.model.ModelSettings;

/** Reads {@code safety.model.<name>.*}. */
final class ModelReader {

  private static final String SIMULATED = "simulated";

  /** A model that an {@code @Environment} method of the test connects to. */
  private static final String ENVIRONMENT = "environment";

  private static final int SIMULATED_CONCURRENCY = 64;

  private final Values values;
  private final boolean offline;
  private final BatchReader batches;
  private final TrafficReader traffic;
  private final SortedMap<String, ModelProvider> providers = ModelProviders.load();

  /**
   * A reader.
   *
   * @param names of all models that will be called
   * @param offline whether no model will be called, so that no key is needed
   */
  ModelReader(Values values, List<String> names, boolean offline, Path reportDirectory) {
    this.values = values;
    this.offline = offline;
    this.batches = new BatchReader(values, reportDirectory);
    this.traffic = new TrafficReader(values, names);
  }

  /** The embedded stand-in as it is without any setting. */
  static ModelSetup standIn() {
    Values nothing = new Values(key -> Optional.empty(), List.of());
    return new ModelReader(nothing, List.of(SIMULATED), true, Path.of("")).read(SIMULATED);
  }

  ModelSetup read(String name) {
    String provider =
        values
            .text(Keys.ofModel(name, "provider"))
            .orElseGet(() -> name.equals(SIMULATED) ? SIMULATED : undefined(name));
    return switch (provider) {
      case SIMULATED -> simulated(name);
      case ENVIRONMENT -> environment(name);
      default -> real(name, provider);
    };
  }

  private String undefined(String name) {
    throw new ConfigurationException(
        """
        "%1$s" is named as a model, but safety.model.%1$s.provider is not set: one of %2$s"""
            .formatted(name, providers()));
  }

  private List<String> providers() {
    List<String> ids = new ArrayList<>(List.of(SIMULATED, ENVIRONMENT));
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
    return new ModelSetup(
        bare(name, SIMULATED, seed), concurrency, null, model, Prices.UNKNOWN, traffic.read(name));
  }

  private ModelSetup environment(String name) {
    refuse(name, Keys.MODEL, Keys.ENVIRONMENT, "provider " + ENVIRONMENT);
    refuse(name, Keys.SIMULATED, Keys.ENVIRONMENT, "provider " + ENVIRONMENT);
    return new ModelSetup(
        bare(name, ENVIRONMENT, OptionalLong.empty()),
        traffic.concurrency(name),
        offline ? ModelSetup.offline(name) : null,
        null,
        traffic.prices(name),
        traffic.read(name));
  }

  private static ModelSettings bare(String name, String provider, OptionalLong seed) {
    return new ModelSettings(
        name,
        provider,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        seed,
        Map.of());
  }

  private ModelSetup real(String name, String providerId) {
    ModelProvider provider = providers.get(providerId);
    if (provider == null) {
      throw Values.bad(Keys.ofModel(name, "provider"), providerId, "one of " + providers());
    }
    refuse(name, Keys.SIMULATED, Keys.MODEL, "provider " + providerId);
    ModelSettings settings = settings(name, provider);
    boolean inBatches = batches.wanted(name);
    if (inBatches && !offline) {
      return batched(name, provider, settings);
    }
    Prices prices = traffic.prices(name);
    try {
      return new ModelSetup(
          settings,
          inBatches ? batches.concurrency(name) : traffic.concurrency(name),
          offline ? ModelSetup.offline(name) : withTools(name, provider.create(settings)),
          null,
          inBatches ? BatchReader.discounted(prices) : prices,
          traffic.read(name));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(String.valueOf(e.getMessage()));
    }
  }

  private ModelSetup batched(String name, ModelProvider provider, ModelSettings settings) {
    values
        .text(Keys.ofModel(name, Keys.TOOLS))
        .filter("text"::equals)
        .ifPresent(
            tools -> {
              throw Values.bad(
                  Keys.ofModel(name, Keys.TOOLS), tools, "native where execution = batch");
            });
    return new ModelSetup(
        settings,
        batches.concurrency(name),
        batches.connect(provider, settings),
        null,
        BatchReader.discounted(traffic.prices(name)),
        traffic.read(name));
  }

  private ModelClient withTools(String name, ModelClient client) {
    String key = Keys.ofModel(name, Keys.TOOLS);
    String tools = values.text(key).orElse("native");
    return switch (tools) {
      case "native" -> client;
      case "text" -> new TextToolClient(client);
      default ->
          throw Values.bad(
              key, tools, "native, or text for a model that knows no tools but can write tags");
    };
  }

  private ModelSettings settings(String name, ModelProvider provider) {
    Map<String, String> other = new HashMap<>();
    for (String key : provider.otherKeys()) {
      for (String property : values.properties(Keys.ofModel(name, ""), key)) {
        values.text(Keys.ofModel(name, property)).ifPresent(value -> other.put(property, value));
      }
    }
    // Providers do not read it, but what is recorded with one way to call tools is not the other.
    values.text(Keys.ofModel(name, Keys.TOOLS)).ifPresent(tools -> other.put(Keys.TOOLS, tools));
    return new ModelSettings(
        name,
        provider.id(),
        values.text(Keys.ofModel(name, "model")),
        values.text(Keys.ofModel(name, "baseUrl")),
        values.text(Keys.ofModel(name, "apiKeyEnv")),
        values.number(Keys.ofModel(name, "temperature"), 0, Double.MAX_VALUE),
        values.wholeFromOne(Keys.ofModel(name, "maxTokens")),
        values.time(Keys.ofModel(name, "timeout")),
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
