package org.safetyjunit.internal.batch;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What all batches of a model share.
 *
 * @param model its name in the configuration
 * @param patience how patient to be
 * @param time the time
 * @param others ids of the batches that are noted under other marks than this one
 * @param again takes requests that turn out never to have been submitted
 */
record Surroundings(
    String model,
    Patience patience,
    Time time,
    Function<String, Set<String>> others,
    Consumer<List<Waiter>> again) {}
