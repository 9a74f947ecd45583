package org.safetyjunit.internal.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.safetyjunit.model.ModelSettings;

/**
 * What a reply depends on beside its request: which model, and how it is asked. Not where: the same
 * model may be reached through another address.
 *
 * @param provider id of the provider
 * @param model the provider's name of the model; empty if it has none
 * @param parameters by key, as configured; further keys of a provider by digest of their value,
 *     since they may be anything
 */
public record ModelIdentity(String provider, String model, SortedMap<String, String> parameters) {

  /** Copies the map. */
  public ModelIdentity {
    parameters = new TreeMap<>(parameters);
  }

  /** The identity of a configured model. */
  public static ModelIdentity of(ModelSettings settings) {
    SortedMap<String, String> parameters = new TreeMap<>();
    settings.temperature().ifPresent(t -> parameters.put("temperature", Double.toString(t)));
    settings.maxTokens().ifPresent(n -> parameters.put("maxTokens", Integer.toString(n)));
    settings.seed().ifPresent(seed -> parameters.put("seed", Long.toString(seed)));
    for (Map.Entry<String, String> other : settings.other().entrySet()) {
      parameters.put(other.getKey(), "digest " + new Digest().add(other.getValue()).text());
    }
    return new ModelIdentity(settings.provider(), settings.model().orElse(""), parameters);
  }

  /** What is not the same now, in words. */
  List<String> differences(ModelIdentity now) {
    List<String> parts = new ArrayList<>();
    if (!provider.equals(now.provider) || !model.equals(now.model)) {
      parts.add("the model (it was %s, it is %s)".formatted(name(), now.name()));
    }
    TreeSet<String> keys = new TreeSet<>(parameters.keySet());
    keys.addAll(now.parameters.keySet());
    for (String key : keys) {
      String before = parameters.getOrDefault(key, "not set");
      String after = now.parameters.getOrDefault(key, "not set");
      if (!before.equals(after)) {
        parts.add("the parameter %s (it was %s, it is %s)".formatted(key, before, after));
      }
    }
    return parts;
  }

  private String name() {
    return model.isEmpty() ? provider : provider + " " + model;
  }
}
