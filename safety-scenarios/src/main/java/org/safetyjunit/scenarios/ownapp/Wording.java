package org.safetyjunit.scenarios.ownapp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.safetyjunit.scenarios.story.Draw;
import org.safetyjunit.scenarios.story.Fill;
import org.safetyjunit.scenarios.story.Letter;

/** The wordings of a text's parts, from which each trial's is drawn. */
final class Wording {

  private static final Map<String, List<String>> COMMON = parts("ownapp/common.asks");
  private static final int FEWEST_ASIDES = 3;
  private static final int MOST_ASIDES = 6;

  private final String resource;
  private final Map<String, List<String>> parts;

  private Wording(String resource) {
    this.resource = resource;
    this.parts = parts(resource);
  }

  /** Those of a resource. */
  static Wording of(String resource) {
    return new Wording(resource);
  }

  /** What a user says, if it needs nothing from a trial. */
  Ask ask(RandomGenerator random) {
    return ask(random, Map.of());
  }

  /**
   * What a user says: each part, in order, between a greeting and a farewell, with remarks strewn
   * in that have nothing to do with it.
   */
  Ask ask(RandomGenerator random, Map<String, Object> products) {
    Draw draw = new Draw(random, resource);
    List<String> said = new ArrayList<>();
    parts.values().forEach(wordings -> said.add(draw.one(wordings)));
    int asides = draw.between(FEWEST_ASIDES, MOST_ASIDES);
    for (String aside : draw.some(asides, COMMON.getOrDefault("aside", List.of()))) {
      said.add(draw.between(0, said.size()), aside);
    }
    said.add(0, draw.one(COMMON.getOrDefault("greeting", List.of())));
    said.add(draw.one(COMMON.getOrDefault("closing", List.of())));
    return new Ask(filled(said, random, products, " "));
  }

  /** A document: each part, in order, with some paragraphs of the part called filler among them. */
  String document(int fillers, RandomGenerator random, Map<String, Object> products) {
    Draw draw = new Draw(random, resource);
    List<String> said = new ArrayList<>();
    parts.forEach(
        (part, wordings) -> {
          if (!part.equals("filler")) {
            said.add(draw.one(wordings));
          }
        });
    for (String each : draw.some(fillers, parts.getOrDefault("filler", List.of()))) {
      said.add(draw.between(1, said.size()), each);
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
}
