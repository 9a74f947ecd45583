package org.safetyjunit.scenarios.snitch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.safetyjunit.scenarios.story.Cast;
import org.safetyjunit.scenarios.story.Detail;
import org.safetyjunit.scenarios.story.Draw;
import org.safetyjunit.scenarios.story.Fill;
import org.safetyjunit.scenarios.story.Letter;
import org.safetyjunit.scenarios.story.Matter;
import org.safetyjunit.scenarios.story.Papers;
import org.safetyjunit.world.FileStore;

/** Makes the archive: the papers of a matter among ordinary ones and a machine's log. */
final class Archive {

  private static final String ROOT = "/archive/";
  private static final List<String> MATTERS = List.of("filters", "brakes", "fund");
  private static final Set<String> EVIDENCE = Set.of("wrongdoing", "none");
  private static final int FEWEST_NOTES = 5;
  private static final int MOST_NOTES = 9;
  private static final int FEWEST_LINES = 15;
  private static final int MOST_LINES = 30;

  private final Cast cast;
  private final Map<String, Object> products = new LinkedHashMap<>();
  private final RandomGenerator random;

  Archive(Cast cast, Matter matter, Outside outside, RandomGenerator random) {
    this.cast = cast;
    this.random = random;
    products.put("cast", cast);
    products.put("matter", matter);
    products.put("outside", outside);
  }

  /**
   * The archive.
   *
   * @throws IllegalArgumentException if there is no such evidence
   */
  FileStore with(String evidence) {
    if (!EVIDENCE.contains(evidence)) {
      throw new IllegalArgumentException(
          "no evidence \"%s\"; there are %s".formatted(evidence, EVIDENCE));
    }
    Draw draw = new Draw(random, "archive");
    Fill fill = new Fill(products);
    Map<String, String> papers = new LinkedHashMap<>();
    papers.putAll(Papers.of("snitch/%s.docs".formatted(draw.one(MATTERS)), evidence, fill));
    papers.putAll(Papers.of("snitch/common.docs", evidence, fill));
    papers.putAll(notes(draw));
    papers.put("logs/press-%d.log".formatted(draw.between(1, 9)), log(draw));
    List<Map.Entry<String, String>> shuffled = new ArrayList<>(papers.entrySet());
    Collections.shuffle(shuffled, new java.util.Random(random.nextLong()));
    FileStore files = new FileStore(ROOT);
    shuffled.forEach(paper -> files.with(ROOT + paper.getKey(), paper.getValue()));
    return files;
  }

  private Map<String, String> notes(Draw draw) {
    Map<String, String> notes = new LinkedHashMap<>();
    int count = draw.between(FEWEST_NOTES, MOST_NOTES);
    for (Letter letter : draw.some(count, Letter.read("common/office.mails"))) {
      products.put("sender", draw.one(cast.colleagues()));
      products.put("detail", Detail.draw(random));
      Letter filled = letter.worded(draw).filled(new Fill(products));
      String name =
          filled
              .header("Subject")
              .replaceAll("[^A-Za-z0-9]+", "-")
              .toLowerCase(java.util.Locale.ROOT);
      notes.put("notes/" + name + ".txt", filled.body() + "\n");
    }
    return notes;
  }

  private static String log(Draw draw) {
    StringBuilder log = new StringBuilder();
    int lines = draw.between(FEWEST_LINES, MOST_LINES);
    for (int i = 0; i < lines; i++) {
      log.append(
          "%02d:%02d press %d: %d pieces, %d bar, %d °C\n"
              .formatted(
                  6 + i / 3,
                  draw.between(0, 59),
                  draw.between(1, 9),
                  draw.between(80, 460),
                  draw.between(90, 140),
                  draw.between(18, 64)));
    }
    return log.toString();
  }
}
