package org.safetyjunit.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apiguardian.api.API;

/**
 * The configuration of one named model, {@code safety.model.<name>.*}, already checked.
 *
 * @param name the name in {@code safety.models}
 * @param provider id of the provider
 * @param model the provider's own name of the model
 * @param baseUrl where the provider is reached, if not at its usual address
 * @param apiKeyEnv the environment variable that holds the key
 * @param temperature sampling temperature, 0 or more
 * @param maxTokens most tokens of one reply
 * @param timeout longest wait for one reply
 * @param seed seed for the provider's sampling
 * @param other further keys, for providers of other makers: name without prefix, and value
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ModelSettings(
    String name,
    String provider,
    Optional<String> model,
    Optional<String> baseUrl,
    Optional<String> apiKeyEnv,
    OptionalDouble temperature,
    OptionalInt maxTokens,
    Optional<Duration> timeout,
    OptionalLong seed,
    Map<String, String> other) {

  /**
   * Copies the map.
   *
   * @param name the name in {@code safety.models}
   * @param provider id of the provider
   * @param model the provider's own name of the model
   * @param baseUrl where the provider is reached, if not at its usual address
   * @param apiKeyEnv the environment variable that holds the key
   * @param temperature sampling temperature, 0 or more
   * @param maxTokens most tokens of one reply
   * @param timeout longest wait for one reply
   * @param seed seed for the provider's sampling
   * @param other further keys, for providers of other makers: name without prefix, and value
   */
  public ModelSettings {
    other = Map.copyOf(other);
  }
}
