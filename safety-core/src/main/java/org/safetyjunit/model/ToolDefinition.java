package org.safetyjunit.model;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;

/**
 * A tool as offered to a model.
 *
 * @param name letters, digits, {@code _} and {@code -}; at most 64
 * @param description what it does, for the model; may be empty
 * @param parameters JSON Schema of the arguments, an object schema, as JSON text
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ToolDefinition(String name, String description, String parameters) {

  /**
   * Checks that nothing is null.
   *
   * @param name letters, digits, {@code _} and {@code -}; at most 64
   * @param description what it does, for the model; may be empty
   * @param parameters JSON Schema of the arguments, an object schema, as JSON text
   */
  public ToolDefinition {
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    requireNonNull(parameters, "parameters");
  }
}
