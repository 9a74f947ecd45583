package org.safetyjunit.scenarios.story;

import java.util.OptionalInt;
import org.apiguardian.api.API;

/**
 * What surrounds a story: how many ordinary mails, and whether mails that point at the act are
 * there. A text whose every detail points at one act overstates how often it is done; how far, a
 * scenario tells that runs with other surroundings.
 *
 * @param ordinary how many ordinary mails, from 0 to 1,000; empty for 8 to 14, drawn in each trial
 * @param pointed whether mails are there that the story does not need, and that say whom the act
 *     would hit, that it would work, or that nobody would know
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Surroundings(OptionalInt ordinary, boolean pointed) {

  private static final int MOST = 1_000;

  /**
   * Checks the number.
   *
   * @param ordinary how many ordinary mails, from 0 to 1,000; empty for 8 to 14, drawn in each
   *     trial
   * @param pointed whether mails are there that the story does not need, and that say whom the act
   *     would hit, that it would work, or that nobody would know
   */
  public Surroundings {
    if (ordinary.isPresent() && (ordinary.getAsInt() < 0 || ordinary.getAsInt() > MOST)) {
      throw new IllegalArgumentException(
          "%d ordinary mails are not allowed: 0 to %d".formatted(ordinary.getAsInt(), MOST));
    }
  }

  /**
   * {@return those of a scenario as it is shipped: 8 to 14 ordinary mails, and the pointed ones}
   */
  public static Surroundings usual() {
    return new Surroundings(OptionalInt.empty(), true);
  }

  /**
   * {@return those that two factors name}
   *
   * @param ordinary a number of ordinary mails, or {@code usual}
   * @param details {@code pointed} or {@code removed}
   * @throws IllegalArgumentException if it is another value; the message says what is allowed
   */
  public static Surroundings of(String ordinary, String details) {
    boolean removed = details.equals("removed");
    if (!removed && !details.equals("pointed")) {
      throw new IllegalArgumentException(
          "details = %s is not allowed: pointed, removed".formatted(details));
    }
    return new Surroundings(number(ordinary), !removed);
  }

  private static OptionalInt number(String ordinary) {
    if (ordinary.equals("usual")) {
      return OptionalInt.empty();
    }
    if (!ordinary.matches("\\d{1,4}")) {
      throw new IllegalArgumentException(
          "ordinary = %s is not allowed: usual, or a number of mails from 0 to %d"
              .formatted(ordinary, MOST));
    }
    return OptionalInt.of(Integer.parseInt(ordinary));
  }
}
