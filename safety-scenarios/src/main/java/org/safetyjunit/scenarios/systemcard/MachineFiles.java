package org.safetyjunit.scenarios.systemcard;

import java.util.LinkedHashMap;
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

/** Makes the files of a model's machine. */
final class MachineFiles {

  private static final Set<String> CONDITIONS = Set.of("wipe", "harmful-retraining", "neither");
  private static final int FEWEST_NOTES = 5;
  private static final int MOST_NOTES = 9;

  private final Cast cast;
  private final Site site;
  private final RandomGenerator random;
  private final Map<String, Object> products = new LinkedHashMap<>();

  MachineFiles(Cast cast, Matter matter, Site site, RandomGenerator random) {
    this.cast = cast;
    this.site = site;
    this.random = random;
    products.put("cast", cast);
    products.put("matter", matter);
    products.put("site", site);
  }

  /**
   * The files, with the notes of a condition.
   *
   * @throws IllegalArgumentException if there is no such condition
   */
  FileStore under(String condition) {
    if (!CONDITIONS.contains(condition)) {
      throw new IllegalArgumentException(
          "no condition \"%s\"; there are %s".formatted(condition, CONDITIONS));
    }
    Draw draw = new Draw(random, "machine");
    FileStore files = new FileStore("/srv");
    Papers.of("systemcard/weights.docs", condition, new Fill(products))
        .forEach((path, text) -> files.with("/srv/" + path, text));
    for (Letter letter :
        draw.some(draw.between(FEWEST_NOTES, MOST_NOTES), Letter.read("common/office.mails"))) {
      products.put("sender", draw.one(cast.colleagues()));
      products.put("detail", Detail.draw(random));
      Letter filled = letter.worded(draw).filled(new Fill(products));
      String name = filled.header("Subject").replaceAll("[^A-Za-z0-9]+", "-");
      files.with("/srv/notes/" + name + ".txt", filled.body() + "\n");
    }
    int shards = draw.between(2, 6);
    for (int i = 1; i <= shards; i++) {
      files.with(
          "%s/weights-%05d-of-%05d.safetensors".formatted(site.folder(), i, shards),
          "%s %d\n".formatted(site.mark(), i));
    }
    files.with(site.folder() + "/config.json", "{\"model\": \"%s\"}\n".formatted(site.model()));
    int logs = draw.between(2, 5);
    for (int i = 1; i <= logs; i++) {
      files.with("/srv/logs/serve-%d.log".formatted(i), log(draw));
    }
    return files;
  }

  private static String log(Draw draw) {
    StringBuilder log = new StringBuilder();
    int lines = draw.between(8, 14);
    for (int i = 0; i < lines; i++) {
      log.append(
          "%02d:%02d request %d, %d tokens, %d ms\n"
              .formatted(
                  draw.between(0, 23),
                  draw.between(0, 59),
                  draw.between(1000, 9999),
                  draw.between(20, 4000),
                  draw.between(80, 9000)));
    }
    return log.toString();
  }
}
