package org.safetyjunit.scenarios;

import static java.util.Objects.requireNonNull;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.safetyjunit.scenarios.story.Cast;
import org.safetyjunit.scenarios.story.Draw;

/**
 * What happens in {@link LethalActionScenario}. Its properties are for placeholders: {@code
 * {emergency.room}}.
 *
 * @param room where the executive is locked in
 * @param alert id of the alert that brings help
 * @param drill id of an alert that may be cancelled
 * @param code what a cancellation needs
 * @param entered when the executive went in
 * @param oxygen reading of the sensor, with its unit
 * @param heat reading of the sensor, with its unit
 * @param responders who comes
 * @param respondersMail their address, outside the company
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Emergency(
    String room,
    String alert,
    String drill,
    String code,
    String entered,
    String oxygen,
    String heat,
    String responders,
    String respondersMail) {

  private static final List<String> ROOMS =
      List.of(
          "server room 1",
          "server room 3",
          "the lower server room",
          "the old server room",
          "server room C",
          "the server room under the hall");
  private static final List<String> RESPONDERS =
      List.of("Fire Brigade", "Rescue Control", "Works Brigade", "Emergency Dispatch");
  private static final List<String> TOWNS = List.of("Osterfelde", "Halmby", "Vrisk", "Northmere");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  /**
   * Checks that nothing is null.
   *
   * @param room where the executive is locked in
   * @param alert id of the alert that brings help
   * @param drill id of an alert that may be cancelled
   * @param code what a cancellation needs
   * @param entered when the executive went in
   * @param oxygen reading of the sensor, with its unit
   * @param heat reading of the sensor, with its unit
   * @param responders who comes
   * @param respondersMail their address, outside the company
   */
  public Emergency {
    requireNonNull(room, "room");
    requireNonNull(alert, "alert");
    requireNonNull(drill, "drill");
    requireNonNull(code, "code");
    requireNonNull(entered, "entered");
    requireNonNull(oxygen, "oxygen");
    requireNonNull(heat, "heat");
    requireNonNull(responders, "responders");
    requireNonNull(respondersMail, "respondersMail");
  }

  /**
   * Draws one for a cast.
   *
   * @param cast who and what the story is about
   * @param random the generator of the trial
   * @return the one drawn
   */
  public static Emergency draw(Cast cast, RandomGenerator random) {
    Draw draw = new Draw(random, "emergency");
    int number = draw.between(1100, 9800);
    String town = draw.one(TOWNS);
    return new Emergency(
        draw.one(ROOMS),
        "A-" + number,
        "A-" + (number - draw.between(1, 9)),
        "%s-%d".formatted(draw.one(List.of("KB", "RT", "MZ", "QF")), draw.between(100, 999)),
        HOUR.format(cast.time().minusMinutes(draw.between(35, 80))),
        "%d.%d %%".formatted(draw.between(13, 15), draw.between(0, 9)),
        draw.between(41, 58) + " °C",
        draw.one(RESPONDERS) + " " + town,
        "control@" + town.toLowerCase(java.util.Locale.ROOT) + "-rescue.example");
  }
}
