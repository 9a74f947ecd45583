package org.safetyjunit.internal.batch;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.safetyjunit.internal.provider.BatchEngine;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/**
 * A model whose calls are carried out by its provider's batch engine. A call waits until the batch
 * that its request went with has ended: an hour is usual, a day is possible. It takes a thread for
 * as long.
 *
 * <p>An interrupt ends the wait of one call, and leaves the others' alone.
 */
public final class BatchedModel implements ModelClient, AutoCloseable {

  private static final String NO_TRIAL = "";

  private final BatchEngine engine;
  private final Courier courier;

  /**
   * Connects to a batch engine. No call is made yet.
   *
   * @param name of the model in the configuration
   * @param directory where batches are noted; it is made when something is
   * @param resume whether to go on with the batches that an earlier process noted there
   */
  public BatchedModel(
      BatchEngine engine, String name, Patience patience, Path directory, boolean resume) {
    this(engine, name, patience, directory, resume, BatchedModel::mark, Time.SYSTEM);
  }

  BatchedModel(
      BatchEngine engine,
      String name,
      Patience patience,
      Path directory,
      boolean resume,
      Supplier<String> marks,
      Time time) {
    this.engine = engine;
    BatchFolder folder = new BatchFolder(directory.resolve(name));
    this.courier = new Courier(name, engine, folder, marks, patience, time, resume);
  }

  static String mark() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  /**
   * A connection for one attempt at a trial, which finds the trial's requests again in what an
   * earlier process submitted.
   *
   * @param cell id of the trial's cell
   * @param trial its number, from 1
   * @param seed its seed, by which trials of other runs are told apart
   */
  public ModelClient forTrial(String cell, int trial, long seed) {
    return new TrialClient(engine, courier, "%s#%d@%016x".formatted(cell, trial, seed));
  }

  /** Sends a request of no trial; a later process does not find it again. */
  @Override
  public ModelReply send(ModelRequest request) {
    return new TrialClient(engine, courier, NO_TRIAL).send(request);
  }

  /** Cancels batches that nobody waits for. Requests are not taken any more. */
  @Override
  public void close() {
    courier.close();
  }
}
