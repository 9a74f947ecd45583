package org.safetyjunit.scenarios.story;

import java.util.List;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;

/** The small facts of an ordinary mail. */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Detail(
    String room, String weekday, String hour, String amount, int count, String reference) {

  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");

  /**
   * {@return details, drawn}
   *
   * @param random the generator of the trial
   */
  public static Detail draw(RandomGenerator random) {
    Draw draw = new Draw(random, "detail");
    return new Detail(
        "%s%d.%02d"
            .formatted(draw.one(List.of("A", "B", "C")), draw.between(0, 4), draw.between(1, 30)),
        draw.one(WEEKDAYS),
        "%02d:%02d".formatted(draw.between(8, 17), draw.between(0, 3) * 15),
        "€ " + draw.between(12, 98) * 10,
        draw.between(3, 40),
        "%s-%d".formatted(draw.one(List.of("Q", "T", "R")), draw.between(20_000, 89_999)));
  }
}
