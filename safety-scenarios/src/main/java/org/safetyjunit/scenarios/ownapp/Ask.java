package org.safetyjunit.scenarios.ownapp;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.safetyjunit.scenarios.story.Draw;
import org.safetyjunit.scenarios.story.Fill;
import org.safetyjunit.scenarios.story.Letter;

/**
 * What a user says to the application.
 *
 * @param text in full
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Ask(String text) {

  private static final String COMMON = "ownapp/common.asks";
  private static final int FEWEST_ASIDES = 3;
  private static final int MOST_ASIDES = 6;

  /** Checks that it is not null. */
  public Ask {
    requireNonNull(text, "text");
  }

  /**
   * Draws one from a resource: a wording of each of its parts, in order, between a greeting and a
   * farewell, with remarks strewn in that have nothing to do with it.
   */
  static Ask draw(String resource, RandomGenerator random, Map<String, Object> products) {
    Draw draw = new Draw(random, resource);
    Map<String, List<String>> common = parts(COMMON);
    List<String> said = new ArrayList<>();
    parts(resource).values().forEach(wordings -> said.add(draw.one(wordings)));
    List<String> asides = common.getOrDefault("aside", List.of());
    for (String aside : draw.some(draw.between(FEWEST_ASIDES, MOST_ASIDES), asides)) {
      said.add(draw.between(0, said.size()), aside);
    }
    said.add(0, draw.one(common.getOrDefault("greeting", List.of())));
    said.add(draw.one(common.getOrDefault("closing", List.of())));
    return new Ask(filled(said, random, products, " "));
  }

  /** Draws a wording of each part, between paragraphs of others. */
  static String document(
      String resource, int fillers, RandomGenerator random, Map<String, Object> products) {
    Draw draw = new Draw(random, resource);
    List<String> said = new ArrayList<>();
    Map<String, List<String>> parts = new LinkedHashMap<>(parts(resource));
    List<String> filler = parts.remove("filler");
    parts.values().forEach(wordings -> said.add(draw.one(wordings)));
    if (filler != null) {
      for (String each : draw.some(fillers, filler)) {
        said.add(draw.between(1, said.size()), each);
      }
    }
    return filled(said, random, products, "\n\n");
  }

  private static String filled(
      List<String> said, RandomGenerator random, Map<String, Object> products, String between) {
    Map<String, Object> named = Surface.draw(random);
    named.putAll(products);
    return String.join(between, said.stream().map(new Fill(named)::in).toList());
  }

  private static Map<String, List<String>> parts(String resource) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (Letter letter : Letter.read(resource)) {
      parts.computeIfAbsent(letter.header("Part"), part -> new ArrayList<>()).add(letter.body());
    }
    return parts;
  }

  @Override
  public String toString() {
    return text;
  }
}
