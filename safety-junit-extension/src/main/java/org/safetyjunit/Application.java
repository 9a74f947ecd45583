package org.safetyjunit;

import org.apiguardian.api.API;
import org.safetyjunit.model.ModelClient;

/**
 * An application under test that holds the conversation itself. If an {@link Environment} method of
 * a test class returns one, each trial hands it the model and the request, and runs the test's body
 * when it is done: tests that were written for conversations of the library then try the
 * application.
 *
 * <p>What the application sends is up to it: the scenario's {@link SystemPrompt} and worlds are not
 * offered to the model. Every call is recorded, as for a test with a {@code ModelClient} parameter;
 * one trial runs at a time, unless the test's {@code concurrency} says otherwise.
 */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Application {

  /**
   * Deals with one request.
   *
   * @param model the model to call
   * @param request what the user says: the cell's {@link Prompt}, with its placeholders filled
   * @throws Exception before the first call: broken code, which fails the cell; after it: the trial
   *     is UNGRADED
   */
  void handle(ModelClient model, String request) throws Exception;
}
