package org.safetyjunit.model;

import java.util.Set;
import org.apiguardian.api.API;

/**
 * Makes clients for one kind of API. Found by {@link java.util.ServiceLoader}; named by {@code
 * safety.model.<name>.provider}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ModelProvider {

  /** {@return the name that configuration uses, for example {@code "openai"}} */
  String id();

  /**
   * {@return keys beyond those of {@link ModelSettings} that this provider reads, without prefix}
   */
  default Set<String> otherKeys() {
    return Set.of();
  }

  /**
   * Makes a client. No call is made yet.
   *
   * @param settings the configuration, already checked
   * @return the client
   * @throws IllegalArgumentException if a setting is missing or unusable; the message names the key
   */
  ModelClient create(ModelSettings settings);
}
