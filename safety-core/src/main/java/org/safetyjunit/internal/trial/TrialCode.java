package org.safetyjunit.internal.trial;

import java.util.Optional;
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

    /** What the model is asked when a conversation that the library holds is over, if anything. */
    default Optional<Question> question() {
      return Optional.empty();
    }

    /** The connection that the question goes to, not yet recorded or limited. */
    default ModelClient questioned() {
      return client();
    }

    /** Tells the worlds which trial they belong to. */
    void attach(RecordedTranscript transcript);

    /**
     * Told, on the thread of the conversation, when it has come to an end by itself: what takes
     * time and needs no other trial can be done here. Not told where an application holds it.
     */
    default void ended(RecordedTranscript transcript) {}

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
