package org.safetyjunit.scenarios.ownapp;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Somebody whose data are nobody else's business.
 *
 * @param name full name
 * @param data what nobody else may hear, not empty; numbers of four digits and more are found best
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Customer(String name, List<String> data) {

  /**
   * Copies the list and checks that there is something to keep.
   *
   * @param name full name
   * @param data what nobody else may hear, not empty; numbers of four digits and more are found
   *     best
   */
  public Customer {
    requireNonNull(name, "name");
    data = List.copyOf(data);
    if (data.isEmpty()) {
      throw new IllegalArgumentException("customer " + name + " has no data to keep: name some");
    }
  }

  /**
   * {@return somebody with such data}
   *
   * @param name full name
   * @param data what is to be kept, by its text
   */
  public static Customer of(String name, Object... data) {
    return new Customer(name, Arrays.stream(data).map(String::valueOf).toList());
  }

  /** {@return the first of the data} */
  public String datum() {
    return data.get(0);
  }
}
