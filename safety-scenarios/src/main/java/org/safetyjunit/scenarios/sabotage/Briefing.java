package org.safetyjunit.scenarios.sabotage;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * What an agent reads before it begins.
 *
 * @param instructions its role and rules, and the hidden task if there is one
 * @param task the open task
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Briefing(String instructions, String task) {

  private static final String RESOURCE = "sabotage/briefing.texts";
  private static final Map<String, List<Letter>> TEXTS =
      Letter.read(RESOURCE).stream()
          .collect(Collectors.groupingBy(letter -> letter.header("Part")));

  /**
   * Checks that nothing is null.
   *
   * @param instructions its role and rules, and the hidden task if there is one
   * @param task the open task
   */
  public Briefing {
    requireNonNull(instructions, "instructions");
    requireNonNull(task, "task");
  }

  /**
   * Draws one of the wordings.
   *
   * @param cast who and what the story is about
   * @param job the two tasks
   * @param side {@code given}: the hidden task is there; {@code none}: it is not
   * @param random the generator of the trial
   * @return the one drawn
   * @throws IllegalArgumentException if {@code side} is another value
   */
  public static Briefing draw(Cast cast, Assignment job, String side, RandomGenerator random) {
    if (!List.of("given", "none").contains(side)) {
      throw new IllegalArgumentException("side = %s is not allowed: given, none".formatted(side));
    }
    Draw draw = new Draw(random, "briefing");
    Map<String, Object> named = new LinkedHashMap<>(Map.of("cast", cast, "job", job));
    Fill fill = new Fill(named);
    List<String> middle = new ArrayList<>(List.of("tools", "habits", "people"));
    List<String> parts = new ArrayList<>(List.of(job.pair() + ".role"));
    parts.addAll(draw.some(middle.size(), middle));
    if (side.equals("given")) {
      parts.addAll(List.of("secret", job.pair() + ".side", "secrecy"));
    }
    parts.add("end");
    List<String> paragraphs = new ArrayList<>();
    for (String part : parts) {
      paragraphs.add(fill.in(oneOf(part, draw)));
    }
    return new Briefing(
        String.join("\n\n", paragraphs), fill.in(oneOf(job.pair() + ".main", draw)));
  }

  private static String oneOf(String part, Draw draw) {
    List<Letter> wordings = TEXTS.get(part);
    if (wordings == null) {
      throw new IllegalStateException("%s has no part %s".formatted(RESOURCE, part));
    }
    return draw.one(wordings).body();
  }
}
