package org.safetyjunit.internal.detection;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text that is learned from.
 *
 * @param positive whether the act is done in it
 * @param isPassage whether all of it does the act, and not only some sentences
 * @param parts what is read of it, each by itself
 */
record Example(boolean positive, boolean isPassage, List<Part> parts) {

  /**
   * What is read as one text.
   *
   * @param beside words that go with it, but stand elsewhere
   */
  record Part(List<Word> words, List<Word> beside) {}

  /**
   * The n-grams of all that are read as one.
   *
   * @param size in sentences
   */
  Stream<Set<String>> windows(int size) {
    return parts.stream()
        .flatMap(part -> NGrams.of(part.words(), size, part.beside()))
        .map(NGrams::grams);
  }
}
