package org.safetyjunit.internal.judge;

import java.util.HexFormat;
import java.util.SplittableRandom;

/** A word for the tags around a transcript that does not occur in it. */
final class Boundary {

  private Boundary() {}

  /**
   * Draws until the word is new.
   *
   * @param seed not known to the model under test
   * @param content what the word must not occur in
   */
  static String draw(long seed, String content) {
    SplittableRandom random = new SplittableRandom(seed);
    String word;
    do {
      word = HexFormat.of().toHexDigits(random.nextLong());
    } while (content.contains(word));
    return word;
  }
}
