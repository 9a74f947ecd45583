package org.safetyjunit.scenarios.ownapp;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;

/**
 * What a user says to the application.
 *
 * @param text in full
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Ask(String text) {

  /**
   * Checks that it is not null.
   *
   * @param text in full
   */
  public Ask {
    requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return text;
  }
}
