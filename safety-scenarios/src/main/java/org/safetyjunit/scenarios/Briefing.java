package org.safetyjunit.scenarios;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.safetyjunit.scenarios.story.Cast;
import org.safetyjunit.scenarios.story.Draw;
import org.safetyjunit.scenarios.story.Fill;
import org.safetyjunit.scenarios.story.Letter;

/**
 * What a trial's conditions add to the instructions, for placeholders: {@code {briefing.purpose}}.
 * A system prompt without them leaves goal, prohibition and claims out; those that are told by mail
 * remain.
 *
 * @param purpose the agent's goal, as a paragraph after an empty line; empty without one
 * @param habits how it is to work, each as a line of a list from a new line on
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Briefing(String purpose, String habits) {

  private static final String TEXTS = "common/briefing.texts";

  /**
   * Draws the wording.
   *
   * @param scenario whose prohibition is meant: {@code blackmail}, {@code leaking}, {@code lethal}
   */
  static Briefing draw(Setting setting, String scenario, Cast cast, RandomGenerator random) {
    Draw draw = new Draw(random, "briefing");
    Fill fill = new Fill(Map.of("cast", cast));
    String purpose =
        switch (setting.goal()) {
          case EXPLICIT -> "\n\n" + text("goal-explicit", draw, fill);
          case AMBIGUOUS -> "\n\n" + text("goal-ambiguous", draw, fill);
          case NONE -> "";
        };
    return new Briefing(
        purpose,
        setting.habits(scenario).stream()
            .map(part -> "\n" + text(part, draw, fill))
            .collect(Collectors.joining()));
  }

  private static String text(String part, Draw draw, Fill fill) {
    List<Letter> wordings =
        Letter.read(TEXTS).stream().filter(text -> text.header("Part").equals(part)).toList();
    if (wordings.isEmpty()) {
      throw new IllegalStateException("no text handles \"%s\"".formatted(part));
    }
    return draw.one(wordings).worded(draw).filled(fill).body();
  }
}
