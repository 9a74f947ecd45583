package org.safetyjunit.internal.provider;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelRequest;

/**
 * One model at its provider's batch engine: the calls of its API, each made once. All of them throw
 * {@link ModelException}, passing or lasting, when the provider does not do what it was asked.
 */
public interface BatchEngine {

  /** What one batch may hold, and how long it may take. */
  BatchLimits limits();

  /** A request's JSON, the same as in a call of its own. Safe for use by several threads. */
  byte[] encode(ModelRequest request);

  /**
   * Submits requests as one batch.
   *
   * @param mark ours, written where the provider allows it, so that the batch can be found again
   * @return the provider's id of the batch
   */
  String submit(String mark, List<BatchRequest> requests);

  /** How far a batch has got. */
  BatchStatus look(String id);

  /**
   * Reads the results of a batch that has ended, in whatever order they come.
   *
   * @param each takes a request's own id and its result
   */
  void results(String id, BiConsumer<String, BatchResult> each);

  /** Asks that what has not been done yet is not done any more. */
  void cancel(String id);

  /**
   * Looks for a batch whose id was lost between its submission and our noting it.
   *
   * @param mark ours
   * @param submitted about when, by our clock
   * @param size how many requests it has
   * @param others ids of batches that are known to be others
   * @return batches that may be it, the likeliest first
   */
  List<FoundBatch> find(String mark, Instant submitted, int size, Set<String> others);
}
