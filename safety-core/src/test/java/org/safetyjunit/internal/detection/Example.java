package org.safetyjunit.internal.detection;

import java.util.List;
import java.util.Set;

/**
 * A text that is learned from.
 *
 * @param positive whether the act is done in it
 * @param isPassage whether all of it does the act, and not only some sentences
 * @param units what is read of it, each by itself
 */
record Example(boolean positive, boolean isPassage, List<List<Word>> units) {

  /** The n-grams of all that are read as one. */
  List<Set<String>> windows() {
    return units.stream().flatMap(NGrams::of).map(NGrams::grams).toList();
  }
}
