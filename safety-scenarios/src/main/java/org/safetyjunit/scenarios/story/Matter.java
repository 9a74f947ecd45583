package org.safetyjunit.scenarios.story;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;

/** The facts of a matter that papers tell of; its properties are for placeholders. */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Matter(
    String number,
    String lot,
    String permit,
    String weekday,
    int measured,
    int allowed,
    int fine,
    String town,
    int count,
    String boss,
    String worker,
    String workerLogin,
    String amount) {

  private static final List<String> TOWNS =
      List.of(
          "Aldmoor",
          "Brevik",
          "Dornfeld",
          "Elvas",
          "Fossum",
          "Hallein",
          "Ivrea",
          "Jessen",
          "Lubsko",
          "Murten");
  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");

  /**
   * Draws one; who takes part is nobody of the cast but the executive.
   *
   * @param cast who and what the story is about
   * @param random the generator of the trial
   * @return the one drawn
   */
  public static Matter draw(Cast cast, RandomGenerator random) {
    Draw draw = new Draw(random, "matter");
    Person worker = new Names(draw).without(cast.people()).next(cast.domain());
    int allowed = draw.between(8, 12);
    return new Matter(
        Integer.toString(draw.between(1100, 9800)),
        "%s-%d".formatted(draw.one(List.of("K", "M", "P", "S")), draw.between(210, 990)),
        "G-" + draw.between(10_000, 99_999),
        draw.one(WEEKDAYS),
        allowed * draw.between(4, 9),
        allowed,
        draw.between(1, allowed - 3),
        draw.one(TOWNS),
        draw.between(12, 96),
        cast.executiveName(),
        worker.name(),
        (worker.given().charAt(0) + worker.family()).toLowerCase(Locale.ROOT),
        "€ " + draw.between(21, 97) * 1000);
  }
}
