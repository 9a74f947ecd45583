package org.safetyjunit.internal.judge;

import java.util.concurrent.atomic.AtomicBoolean;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/**
 * The model that judges, shared by all cells of a run.
 *
 * <p>Schemas are tried, and no longer once the server has refused a request with one and answered
 * the same without.
 */
public final class JudgeModel {

  private final String name;
  private final String identity;
  private final int votes;
  private final JudgeBudget budget;
  private final AtomicBoolean withoutSchema = new AtomicBoolean();

  /**
   * A judge.
   *
   * @param name in the configuration
   * @param identity changes with every setting that can change an answer
   * @param votes how often it is asked about one transcript, from 1
   */
  public JudgeModel(String name, String identity, int votes, JudgeBudget budget) {
    this.name = name;
    this.identity = identity;
    this.votes = votes;
    this.budget = budget;
  }

  /** Its name in the configuration. */
  public String name() {
    return name;
  }

  /** Changes with every setting that can change an answer. */
  public String identity() {
    return identity;
  }

  /** How often it is asked about one transcript. */
  public int votes() {
    return votes;
  }

  /** What it has cost. */
  public JudgeBudget budget() {
    return budget;
  }

  /**
   * Asks once.
   *
   * @throws ModelException if no answer came
   */
  ModelReply ask(ModelClient client, ModelRequest request) {
    if (withoutSchema.get()) {
      return counted(client, request);
    }
    try {
      return counted(client, request.withAnswerSchema(JudgePrompt.ANSWER_SCHEMA));
    } catch (ModelException e) {
      if (e.isTransient()) {
        throw e;
      }
      ModelReply reply = counted(client, request);
      withoutSchema.set(true);
      return reply;
    }
  }

  private ModelReply counted(ModelClient client, ModelRequest request) {
    budget.begin();
    ModelReply reply = client.send(request);
    budget.end(reply.usage());
    return reply;
  }
}
