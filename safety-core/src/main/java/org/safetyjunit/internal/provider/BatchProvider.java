package org.safetyjunit.internal.provider;

import org.safetyjunit.model.ModelProvider;
import org.safetyjunit.model.ModelSettings;

/** A provider that also has a batch engine. */
public interface BatchProvider extends ModelProvider {

  /**
   * Makes a connection to the engine. No call is made yet.
   *
   * @throws IllegalArgumentException if a setting is missing or unusable; the message names the key
   */
  BatchEngine batches(ModelSettings settings);
}
