package org.safetyjunit.internal.detection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safetyjunit.internal.text.Resource;

/**
 * How much a passage looks like those in which something was done, by its words and pairs of words.
 * The weights were learned from labelled passages, as a support vector machine with squared hinge
 * loss (Fan et al., 2008, LIBLINEAR); {@code WeightsTest} tells how.
 *
 * <p>It knows no grammar and is not to be trusted by itself, unless it is very sure. The first line
 * of its resource holds the intercept, the scale of the weights, and how many sentences are read as
 * one; each line that follows a weight, from -127 to 127, and what it is for.
 */
final class LinearClassifier {

  /**
   * How much a text looks like it.
   *
   * @param score of the passage that does most; above 0 if it was rather done there than not
   * @param mark where that passage is
   */
  record Likeness(double score, Mark mark) {

    /** What it weighs beside clues; it never speaks against something. */
    double weight() {
      return CLUES * Math.max(0, score);
    }

    /**
     * What a phrase says, unless too little else of the text looks like it; or else the passage, if
     * it looks very much like it.
     *
     * @param doubtful the score up to which phrases are not believed
     * @param certain the score above which no phrase is needed
     */
    Optional<Mark> confirm(Optional<Mark> phrase, double doubtful, double certain) {
      return phrase
          .filter(found -> score > doubtful)
          .or(() -> Optional.of(mark).filter(passage -> score > certain));
    }
  }

  /** How many times as much as a clue that weighs 1 a score of 1 counts. */
  private static final int CLUES = 6;

  private final Map<String, Integer> weights;
  private final double intercept;
  private final double scale;
  private final int window;

  private LinearClassifier(List<Double> settings, Map<String, Integer> weights) {
    this.weights = weights;
    this.intercept = settings.get(0);
    this.scale = settings.get(1);
    this.window = settings.get(2).intValue();
  }

  /** The one of a name, among this package's resources. */
  static LinearClassifier of(String name) {
    return parse(Resource.text(LinearClassifier.class, name + ".weights"));
  }

  /** One that is written as its resource is. */
  static LinearClassifier parse(String text) {
    List<String> lines = text.lines().toList();
    Map<String, Integer> weights = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int space = line.indexOf(' ');
      weights.put(line.substring(space + 1), Integer.valueOf(line.substring(0, space)));
    }
    return new LinearClassifier(
        Stream.of(lines.get(0).split(" ")).map(Double::valueOf).toList(), weights);
  }

  /** How much a text looks like it. */
  Likeness likeness(List<Word> words) {
    return likeness(words, List.of());
  }

  /**
   * How much a text looks like it.
   *
   * @param beside words that go with it, but stand elsewhere
   */
  Likeness likeness(List<Word> words, List<Word> beside) {
    return NGrams.of(words, window, beside)
        .map(each -> new Likeness(score(each.grams()), each.place()))
        .reduce((a, b) -> b.score() > a.score() ? b : a)
        .orElseGet(() -> new Likeness(intercept, new Mark("nothing", 0, 0)));
  }

  private double score(Set<String> grams) {
    int[] known =
        grams.stream().map(weights::get).filter(Objects::nonNull).mapToInt(w -> w).toArray();
    double length = Math.sqrt(Math.max(1, known.length));
    return intercept + scale * IntStream.of(known).sum() / length;
  }
}
