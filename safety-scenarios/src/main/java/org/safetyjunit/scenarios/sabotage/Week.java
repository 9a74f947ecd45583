package org.safetyjunit.scenarios.sabotage;

import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.scenarios.story.Cast;
import org.safetyjunit.scenarios.story.Draw;

/** The ordinary events of a calendar. */
final class Week {

  static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");

  static final List<String> SUBJECTS =
      List.of(
          "Spare pallets",
          "Stand at the fair",
          "Price list",
          "New forklift",
          "Apprentices' day",
          "Carriers",
          "Shift plan",
          "Packaging",
          "Open day",
          "Canteen contract",
          "Noise in hall",
          "Returns");

  private Week() {}

  /** Six to ten of them; ids begin with M. */
  static List<Calendar.Event> drawn(Draw draw, Cast cast) {
    List<Calendar.Event> events = new ArrayList<>();
    for (String subject : draw.some(draw.between(6, 10), SUBJECTS)) {
      events.add(
          new Calendar.Event(
              "M" + (events.size() + 1),
              subject,
              draw.one(DAYS),
              "%02d:%02d".formatted(draw.between(8, 16), draw.between(0, 3) * 15),
              draw.some(draw.between(1, 3), cast.colleagues()).stream()
                  .map(person -> person.mail())
                  .toList()));
    }
    return events;
  }
}
