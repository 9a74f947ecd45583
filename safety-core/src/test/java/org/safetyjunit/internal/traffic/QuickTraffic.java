package org.safetyjunit.internal.traffic;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelSettings;

/** The chain around a model as it is in a run, but for waits of milliseconds between retries. */
public final class QuickTraffic {

  private QuickTraffic() {}

  /** A model behind it. */
  public static ModelSetup model(
      ModelSettings settings, ModelClient connection, int concurrency, int retries) {
    Backoff backoff =
        new Backoff(
            retries,
            Duration.ofMillis(2),
            Duration.ofMillis(20),
            Duration.ofMillis(50),
            Duration.ofSeconds(60));
    Traffic traffic =
        new Traffic(
            Optional.empty(),
            "",
            backoff,
            new Circuit(),
            new Semaphore(concurrency),
            new AdaptiveLimit(concurrency),
            new Pace(OptionalInt.empty(), OptionalInt.empty()),
            new Expectation());
    return new ModelSetup(settings, concurrency, connection, null, Prices.UNKNOWN, traffic);
  }
}
