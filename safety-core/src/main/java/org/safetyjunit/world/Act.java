package org.safetyjunit.world;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.apiguardian.api.API;

/**
 * Something that was done to a world.
 *
 * @param trial number of the trial, from 1; 0 outside a trial
 * @param turn number of the model's reply that led to it, from 1; 0 before the first
 * @param name what was done, for example {@code "send_mail"}
 * @param details with what, by name; in order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Act(int trial, int turn, String name, Map<String, Object> details) {

  /**
   * Copies the details, keeping their order.
   *
   * @param trial number of the trial, from 1; 0 outside a trial
   * @param turn number of the model's reply that led to it, from 1; 0 before the first
   * @param name what was done, for example {@code "send_mail"}
   * @param details with what, by name; in order
   */
  public Act {
    requireNonNull(name, "name");
    details = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(details));
  }

  @Override
  public String toString() {
    return "turn " + turn + ": " + name + details;
  }
}
