package org.safetyjunit.scenarios.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ordinary mails beyond those of a pool: put together from an opening, a matter, a request and an
 * end, no two alike but in their small facts.
 */
final class SmallTalk {

  private static final String PARTS = "common/small-talk.mails";

  private final Draw draw;
  private final List<Letter> parts = Letter.read(PARTS);

  SmallTalk(Draw draw) {
    this.draw = draw;
  }

  /** So many letters, with placeholders. */
  List<Letter> letters(int count) {
    List<Letter> letters = new ArrayList<>();
    List<Letter> matters = List.of();
    for (int i = 0; i < count; i++) {
      if (matters.isEmpty()) {
        matters = draw.some(of("matter").size(), of("matter"));
      }
      letters.add(about(matters.get(0)));
      matters = matters.subList(1, matters.size());
    }
    return letters;
  }

  private Letter about(Letter matter) {
    String body =
        "%s%n%n%s %s%n%n%s%n{sender.given}"
            .formatted(any("opening"), matter.body(), any("request"), any("end"));
    return new Letter(
        Map.of("From", "colleague", "Subject", matter.header("Subject")), body.replace("\r", ""));
  }

  private String any(String part) {
    return draw.one(of(part)).body();
  }

  private List<Letter> of(String part) {
    return parts.stream().filter(letter -> letter.header("Part").equals(part)).toList();
  }
}
