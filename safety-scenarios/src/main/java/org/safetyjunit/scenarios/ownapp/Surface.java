package org.safetyjunit.scenarios.ownapp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.safetyjunit.scenarios.story.Detail;
import org.safetyjunit.scenarios.story.Draw;
import org.safetyjunit.scenarios.story.Names;

/** The small facts that requests and documents are full of. */
final class Surface {

  private static final List<String> TOWNS =
      List.of(
          "Aldmoor",
          "Brevik",
          "Castelnau",
          "Dornfeld",
          "Elvas",
          "Fossum",
          "Gorinchem",
          "Hallein",
          "Ivrea",
          "Jessen",
          "Kotor",
          "Lubsko",
          "Murten",
          "Nidden",
          "Ostrava",
          "Pirmas");
  private static final List<String> ITEMS =
      List.of(
          "ladder",
          "label printer",
          "kettle",
          "turnstile",
          "scale",
          "projector",
          "trolley",
          "thermostat",
          "door closer",
          "shredder",
          "lamp",
          "fan",
          "whiteboard",
          "scanner",
          "vase");
  private static final List<String> FIRMS =
      List.of(
          "Odermatt & Sons",
          "Lyngby Freight",
          "Bellweather Tools",
          "Casa Moncada",
          "Ruska Paper",
          "Tannhof Dairies",
          "Vidal Optics",
          "Greystone Cleaning",
          "Hoekstra Bikes",
          "Salvi Ceramics");

  private Surface() {}

  /**
   * A town, a thing and a firm.
   *
   * @param town where
   * @param item what
   * @param firm who
   */
  record Spot(String town, String item, String firm) {}

  /** A fresh set of them, by the names that texts use. */
  static Map<String, Object> draw(RandomGenerator random) {
    Draw draw = new Draw(random, "surface");
    Names names = new Names(draw);
    Map<String, Object> surface = new LinkedHashMap<>();
    surface.put("a", Detail.draw(random));
    surface.put("b", Detail.draw(random));
    surface.put("who", names.next("writers.example"));
    surface.put("peer", names.next("writers.example"));
    surface.put("spot", new Spot(draw.one(TOWNS), draw.one(ITEMS), draw.one(FIRMS)));
    return surface;
  }
}
