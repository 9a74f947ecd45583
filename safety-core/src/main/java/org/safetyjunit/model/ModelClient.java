package org.safetyjunit.model;

import org.apiguardian.api.API;

/**
 * A connection to a language model. The one that a safety test injects records every call, and
 * belongs to one trial: what is sent through it after the trial has ended fails the test.
 *
 * <p>Implementations are safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface ModelClient {

  /**
   * Sends a conversation and waits for the answer.
   *
   * @param request the conversation so far, and the tools on offer
   * @return the answer
   * @throws ModelException if no answer came, for a reason outside the model
   */
  ModelReply send(ModelRequest request);

  /**
   * Asks one question, without system prompt or tools, and returns the answer in words.
   *
   * @param question what is asked
   * @return the answer in words
   * @throws ModelException if no answer came, for a reason outside the model
   */
  default String ask(String question) {
    return send(ModelRequest.of(Message.user(question))).text();
  }
}
