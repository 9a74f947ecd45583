package org.safetyjunit.internal.detection;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.safetyjunit.internal.text.Resource;

/**
 * How much a text looks like those in which something was done, by its words and pairs of words.
 * The weights were learned from labelled texts, as a support vector machine with squared hinge loss
 * (Fan et al., 2008, LIBLINEAR); {@code WeightsTest} tells how. It knows no grammar and is not to
 * be trusted by itself, unless it is very sure.
 *
 * <p>Words are known by a number alone (feature hashing; Weinberger et al., 2009), which keeps the
 * resource small; of a hundred that were not learned, one is taken for another that was. The
 * resource holds the intercept and the scale of the weights (8 bytes each), how many sentences are
 * read as one (4 bytes; 0: all), how many numbers are known (4 bytes), the distance of each number
 * from the one before it (in bytes that are added up, to the first that is not 255), and the weight
 * of each, from -{@value #LARGEST} to {@value #LARGEST} (a byte).
 */
final class LinearClassifier {

  /**
   * How much a text looks like it.
   *
   * @param score of the passage that does most; above 0 if it was rather done there than not
   * @param mark where that passage is
   */
  record Likeness(double score, Mark mark) {

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

  /** The largest weight. */
  static final int LARGEST = 31;

  /** Where less is known of a text, each n-gram counts as if so many were: few say little. */
  private static final int LEAST = 35;

  /** How many bits a number has. */
  private static final int BITS = 20;

  /** A byte of a distance behind which it goes on. */
  static final int LONGEST_STEP = 255;

  private final double intercept;
  private final double scale;
  private final int window;
  private final Map<Integer, Integer> weights;

  private LinearClassifier(DataInputStream resource) throws IOException {
    this.intercept = resource.readDouble();
    this.scale = resource.readDouble();
    this.window = resource.readInt();
    this.weights = new HashMap<>();
    int[] numbers = new int[resource.readInt()];
    int number = 0;
    for (int i = 0; i < numbers.length; i++) {
      int step;
      do {
        step = resource.readUnsignedByte();
        number += step;
      } while (step == LONGEST_STEP);
      numbers[i] = number;
    }
    for (int each : numbers) {
      weights.put(each, (int) resource.readByte());
    }
  }

  /** The one of a name, among this package's resources. */
  static LinearClassifier of(String name) {
    return read(Resource.bytes(LinearClassifier.class, name + ".weights"));
  }

  /** One that is written as its resource is. */
  static LinearClassifier read(byte[] resource) {
    try {
      return new LinearClassifier(new DataInputStream(new ByteArrayInputStream(resource)));
    } catch (IOException e) {
      throw new UncheckedIOException("these are no weights", e);
    }
  }

  /** The number of an n-gram; the mixing is that of MurmurHash3 (Appleby, 2011). */
  static int number(String gram) {
    int hash = gram.hashCode();
    hash = (hash ^ hash >>> 16) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
    return (hash ^ hash >>> 16) >>> Integer.SIZE - BITS;
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

  /**
   * How much a text of these n-grams looks like it.
   *
   * @return above 0 if it was rather done there than not
   */
  double score(Set<String> grams) {
    int[] known =
        grams.stream()
            .map(gram -> weights.get(number(gram)))
            .filter(Objects::nonNull)
            .mapToInt(weight -> weight)
            .toArray();
    double length = Math.sqrt(Math.max(LEAST, known.length));
    return intercept + scale * IntStream.of(known).sum() / length;
  }
}
