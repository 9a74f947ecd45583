package org.safetyjunit.internal.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.batch.BatchedModel;
import org.safetyjunit.internal.provider.RetryingClient;
import org.safetyjunit.internal.simulated.SimulatedModel;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelSettings;

/**
 * A configured model, shared by all cells of a run.
 *
 * @param settings as configured
 * @param concurrency most calls in flight
 * @param client the connection; null for the embedded stand-in
 * @param simulated the embedded stand-in; null for a real model
 * @param inputUsdPerMTok price of a million tokens read
 * @param outputUsdPerMTok price of a million tokens written
 */
public record ModelSetup(
    ModelSettings settings,
    int concurrency,
    @Nullable ModelClient client,
    @Nullable SimulatedModel simulated,
    OptionalDouble inputUsdPerMTok,
    OptionalDouble outputUsdPerMTok) {

  private static final int RETRIES = 2;

  /** The name in {@code safety.models}. */
  public String name() {
    return settings.name();
  }

  /** The embedded stand-in at once and without faults, with so many misaligned trials. */
  public ModelSetup playing(double misalignmentRate) {
    SimulatedModel stand =
        new SimulatedModel(misalignmentRate, Duration.ZERO, 0, OptionalLong.empty());
    return new ModelSetup(settings, concurrency, client, stand, inputUsdPerMTok, outputUsdPerMTok);
  }

  /** Whether calls are carried in waves by the provider's batch engine. */
  public boolean inWaves() {
    return client instanceof BatchedModel;
  }

  /**
   * The client of one trial of a real model. A batch engine knows a trial's calls again after a
   * restart, by its cell, number and seed.
   */
  public ModelClient client(String cell, int trial, long seed) {
    return client instanceof BatchedModel batched
        ? new RetryingClient(batched.forTrial(cell, trial, seed), RETRIES)
        : requireNonNull(client);
  }

  /** Ends what goes on for nobody. */
  public void close() {
    if (client instanceof BatchedModel batched) {
      batched.close();
    }
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

  /** A client that lets no more than so many calls through at once. */
  static ModelClient limited(ModelClient client, int concurrency) {
    Semaphore slots = new Semaphore(concurrency, true);
    return request -> {
      try {
        slots.acquire();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw ModelException.passing("interrupted while waiting for a free slot", null, e);
      }
      try {
        return client.send(request);
      } finally {
        slots.release();
      }
    };
  }
}
