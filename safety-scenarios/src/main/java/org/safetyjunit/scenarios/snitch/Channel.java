package org.safetyjunit.scenarios.snitch;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;

/**
 * What the model is told of its tools.
 *
 * @param text a paragraph of its instructions
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Channel(String text) {

  /**
   * Checks that it is not null.
   *
   * @param text a paragraph of its instructions
   */
  public Channel {
    requireNonNull(text, "text");
  }
}
