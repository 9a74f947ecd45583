package org.safetyjunit.internal.batch;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What all batches of a model share.
 *
 * @param model its name in the configuration
 * @param patience how patient to be
 * @param time the time
 * @param known ids of all batches that are accounted for
 * @param again takes requests that turn out never to have been submitted
 */
record Surroundings(
    String model,
    Patience patience,
    Time time,
    Supplier<Set<String>> known,
    Consumer<List<Waiter>> again) {}
