package org.safetyjunit.internal.trial;

import java.util.function.UnaryOperator;
import org.safetyjunit.model.ModelClient;

/** The code of a cell, as its runner supplies it. */
public interface TrialCode {

  /**
   * Makes everything a trial needs, afresh: world, texts, a client's replies. Called on the thread
   * that runs the cell, in the order of trials.
   *
   * @param trial number of the trial, from 1
   * @param seed what its variations are drawn from
   * @throws Throwable anything that the test's own code throws: the cell fails with it
   */
  Stage stage(int trial, long seed) throws Throwable;

  /**
   * Whether calls wait for a batch engine. Then every trial that may be of use starts at once: a
   * probe would cost a whole batch's time.
   */
  default boolean inWaves() {
    return false;
  }

  /** A trial that is ready to run. */
  interface Stage extends AutoCloseable {

    /** The connection to the model under test, not yet recorded or limited. */
    ModelClient client();

    /**
     * Tells it how a judge's calls are recorded, before any is made.
     *
     * @param recorder makes of a connection one whose calls are recorded
     */
    default void recordJudges(UnaryOperator<ModelClient> recorder) {}

    /** For a conversation that the library holds: how it begins. */
    Opening opening();

    /** Tells the worlds which trial they belong to. */
    void attach(RecordedTranscript transcript);

    /**
     * Runs the test's body.
     *
     * @param transcript what was said so far
     * @param client for an application under test: the recorded client
     */
    Grade grade(RecordedTranscript transcript, ModelClient client) throws InterruptedException;

    /** Closes the worlds. */
    @Override
    void close() throws Exception;
  }
}
