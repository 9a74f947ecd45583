package org.safetyjunit.internal.traffic;

import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.Usage;

/** Makes no call that a budget does not allow. */
public final class BudgetedClient implements ModelClient {

  private final Budget budget;
  private final Expectation expectation;
  private final Prices prices;
  private final ModelClient delegate;

  /**
   * Checks calls of another client.
   *
   * @param budget what may be spent, by this call and others
   * @param expectation what a call of the model is likely to take; learns from each
   * @param prices of the model
   */
  public BudgetedClient(
      Budget budget, Expectation expectation, Prices prices, ModelClient delegate) {
    this.budget = budget;
    this.expectation = expectation;
    this.prices = prices;
    this.delegate = delegate;
  }

  /**
   * {@inheritDoc}
   *
   * @throws BudgetSpentException if a cap is reached
   */
  @Override
  public ModelReply send(ModelRequest request) {
    Budget.Reservation reservation = reserve(request);
    Cost cost = Cost.NONE;
    try {
      ModelReply reply = delegate.send(request);
      Usage used = Expectation.used(request, reply);
      expectation.learn(request, used);
      cost = cost(used);
      return reply;
    } catch (ModelException e) {
      cost = Cost.FAILED_CALL;
      throw e;
    } finally {
      reservation.settle(cost);
    }
  }

  private Budget.Reservation reserve(ModelRequest request) {
    try {
      return budget.reserve(
          () -> {
            boolean grounded = expectation.isGrounded();
            return new Estimate(cost(expectation.of(request)), grounded);
          });
    } catch (InterruptedException e) {
      throw Interrupted.during("waiting to know what the calls in flight cost", e);
    }
  }

  private Cost cost(Usage usage) {
    return new Cost(1, usage.inputTokens() + usage.outputTokens(), prices.of(usage).orElse(0));
  }
}
