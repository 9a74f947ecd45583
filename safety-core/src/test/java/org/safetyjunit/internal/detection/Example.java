package org.safetyjunit.internal.detection;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A text that is learned from.
 *
 * @param positive whether the act is done in it
 * @param isPassage whether all of it does the act, and not only some sentences
 * @param windows the n-grams of all that are read as one
 */
record Example(boolean positive, boolean isPassage, Supplier<Stream<Set<String>>> windows) {}
