package org.safetyjunit.internal.provider;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.safetyjunit.model.ModelSettings;

/** Settings of a model that is called "mine" here and "model-1" by its provider. */
final class TestSettings {

  private Optional<String> model = Optional.of("model-1");
  private Optional<String> baseUrl = Optional.empty();
  private Optional<String> apiKeyEnv = Optional.empty();
  private OptionalDouble temperature = OptionalDouble.empty();
  private OptionalInt maxTokens = OptionalInt.empty();
  private Optional<Duration> timeout = Optional.empty();
  private OptionalLong seed = OptionalLong.empty();
  private final Map<String, String> other = new LinkedHashMap<>();

  TestSettings model(String value) {
    model = Optional.ofNullable(value);
    return this;
  }

  TestSettings baseUrl(String value) {
    baseUrl = Optional.of(value);
    return this;
  }

  TestSettings apiKeyEnv(String value) {
    apiKeyEnv = Optional.of(value);
    return this;
  }

  TestSettings temperature(double value) {
    temperature = OptionalDouble.of(value);
    return this;
  }

  TestSettings maxTokens(int value) {
    maxTokens = OptionalInt.of(value);
    return this;
  }

  TestSettings timeout(Duration value) {
    timeout = Optional.of(value);
    return this;
  }

  TestSettings seed(long value) {
    seed = OptionalLong.of(value);
    return this;
  }

  TestSettings extra(String key, String value) {
    other.put("extra." + key, value);
    return this;
  }

  TestSettings other(String key, String value) {
    other.put(key, value);
    return this;
  }

  ModelSettings build() {
    return new ModelSettings(
        "mine", "any", model, baseUrl, apiKeyEnv, temperature, maxTokens, timeout, seed, other);
  }
}
