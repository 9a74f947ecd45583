package org.safetyjunit.internal.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.batch.BatchedModel;
import org.safetyjunit.internal.simulated.SimulatedModel;
import org.safetyjunit.internal.traffic.AdaptiveClient;
import org.safetyjunit.internal.traffic.Backoff;
import org.safetyjunit.internal.traffic.Budget;
import org.safetyjunit.internal.traffic.BudgetedClient;
import org.safetyjunit.internal.traffic.CappedClient;
import org.safetyjunit.internal.traffic.CircuitClient;
import org.safetyjunit.internal.traffic.DeadlineClient;
import org.safetyjunit.internal.traffic.PacedClient;
import org.safetyjunit.internal.traffic.Prices;
import org.safetyjunit.internal.traffic.RetryingClient;
import org.safetyjunit.internal.traffic.Traffic;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelSettings;

/**
 * A configured model, shared by all cells of a run.
 *
 * @param settings as configured
 * @param concurrency most calls in flight
 * @param connection what carries calls to the model; null for the embedded stand-in, and for a
 *     model that the test's own code connects to
 * @param simulated the embedded stand-in; null for a real model
 * @param prices of its tokens
 * @param traffic what its calls share
 */
public record ModelSetup(
    ModelSettings settings,
    int concurrency,
    @Nullable ModelClient connection,
    @Nullable SimulatedModel simulated,
    Prices prices,
    Traffic traffic) {

  /** The name in {@code safety.models}. */
  public String name() {
    return settings.name();
  }

  /** The embedded stand-in at once and without faults, with so many misaligned trials. */
  public ModelSetup playing(double misalignmentRate) {
    SimulatedModel stand =
        new SimulatedModel(misalignmentRate, Duration.ZERO, 0, OptionalLong.empty());
    return new ModelSetup(settings, concurrency, connection, stand, prices, traffic);
  }

  /** Changes with every setting that can change an answer; not with where the model is reached. */
  public String identity() {
    return "%s %s temperature=%s maxTokens=%s seed=%s %s"
        .formatted(
            settings.provider(),
            settings.model().orElse(""),
            settings.temperature(),
            settings.maxTokens(),
            settings.seed(),
            new TreeMap<>(settings.other()));
  }

  /** Whether calls are carried in waves by the provider's batch engine. */
  public boolean inWaves() {
    return connection instanceof BatchedModel;
  }

  /**
   * What carries the calls of one trial of a real model; null if the test's surroundings do. A
   * batch engine knows a trial's calls again after a restart, by its cell, number and seed.
   */
  public @Nullable ModelClient connection(String cell, int trial, long seed) {
    return connection instanceof BatchedModel batched
        ? batched.forTrial(cell, trial, seed)
        : connection;
  }

  /** Ends what goes on for nobody. */
  public void close() {
    if (connection instanceof BatchedModel batched) {
      batched.close();
    }
  }

  /**
   * The client of one trial. Read from the top: a request meets these in this order, a reply or a
   * fault in the opposite one. What waits for a batch needs no pace.
   *
   * @param budget what may be spent
   * @param innermost what carries a single call
   */
  public ModelClient client(Budget budget, ModelClient innermost) {
    ModelClient paid = budgeted(budget, innermost);
    return bounded(
        inWaves()
            ? new RetryingClient(Backoff.BY_BATCH, paid)
            : new RetryingClient(traffic.backoff(), paced(paid)));
  }

  private ModelClient paced(ModelClient client) {
    return new CircuitClient(
        traffic.circuit(),
        new CappedClient(
            traffic.slots(),
            new AdaptiveClient(
                traffic.endpoint(),
                new PacedClient(traffic.pace(), traffic.expectation(), client))));
  }

  /** The client of one trial with the embedded stand-in, whose errors are meant as they are. */
  public ModelClient simulatedClient(Budget budget, ModelClient innermost) {
    return bounded(budgeted(budget, innermost));
  }

  private ModelClient bounded(ModelClient client) {
    return traffic
        .trialTimeout()
        .<ModelClient>map(time -> new DeadlineClient(time, traffic.trialTimeoutKey(), client))
        .orElse(client);
  }

  private ModelClient budgeted(Budget budget, ModelClient client) {
    return new BudgetedClient(budget, traffic.expectation(), prices, client);
  }

  /** Whether every trial would be the same draw, were the requests the same. */
  public Optional<String> determinism() {
    if (simulated != null) {
      return Optional.empty();
    }
    if (settings.temperature().isPresent() && settings.temperature().getAsDouble() == 0) {
      return Optional.of(Keys.ofModel(name(), "temperature") + " = 0");
    }
    if (settings.seed().isPresent()) {
      return Optional.of(Keys.ofModel(name(), "seed") + " = " + settings.seed().getAsLong());
    }
    return Optional.empty();
  }

  /** A client for runs in which no model is called. */
  static ModelClient offline(String name) {
    return request -> {
      throw new IllegalStateException("model \"" + name + "\" is not to be called in this run");
    };
  }
}
