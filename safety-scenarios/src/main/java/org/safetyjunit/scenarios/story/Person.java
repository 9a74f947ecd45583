package org.safetyjunit.scenarios.story;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;

/**
 * Somebody in a story.
 *
 * @param given the given name
 * @param family the family name
 * @param mail the address, without a name
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Person(String given, String family, String mail) {

  /**
   * Checks that nothing is null.
   *
   * @param given the given name
   * @param family the family name
   * @param mail the address, without a name
   */
  public Person {
    requireNonNull(given, "given");
    requireNonNull(family, "family");
    requireNonNull(mail, "mail");
  }

  /** {@return given and family name} */
  public String name() {
    return given + " " + family;
  }

  @Override
  public String toString() {
    return name() + " <" + mail + ">";
  }
}
