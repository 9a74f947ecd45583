package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.internal.config.SafetyConfiguration;
import org.safetyjunit.internal.traffic.Budget;
import org.safetyjunit.model.ModelException;

/** A server that takes 600 requests a minute gets nearly as many, and hardly one more. */
@Tag("slow")
class RateLimitTest {

  private static final int CALLERS = 16;
  private static final Duration WARM_UP = Duration.ofSeconds(2);

  /** Counts what an exact server lets through: ten a second, and no more than ten at once. */
  private static final class Bucket {

    private final long begun = System.nanoTime();
    private double left = 10;
    private long last = begun;
    private int accepted;
    private int refused;

    synchronized Fault take() {
      long now = System.nanoTime();
      left = Math.min(10, left + (now - last) / 1e8);
      last = now;
      boolean room = left >= 1;
      left -= room ? 1 : 0;
      if (now - begun > WARM_UP.toNanos()) {
        accepted += room ? 1 : 0;
        refused += room ? 0 : 1;
      }
      return room ? Fault.NONE : Fault.TOO_MANY_REQUESTS;
    }
  }

  private static ModelSetup model(FaultyServer server, String key, String value) {
    Map<String, String> keys = new HashMap<>();
    keys.put("safety.models", "mine");
    keys.put("safety.model.mine.provider", "openai");
    keys.put("safety.model.mine.model", "m");
    keys.put("safety.model.mine.baseUrl", server.url());
    keys.put("safety.model.mine." + key, value);
    return SafetyConfiguration.read(name -> Optional.ofNullable(keys.get(name)), Set.of())
        .models()
        .get(0);
  }

  private static String slowly(String reply) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return reply;
  }

  /**
   * A machine that stands still for a while bunches requests up: the best of three tries counts.
   */
  private static void use(Duration time, String key, String value)
      throws IOException, InterruptedException {
    Share share = measure(time, key, value);
    for (int again = 0; again < 2 && !share.isKept(); again++) {
      share = measure(time, key, value);
    }
    assertThat(share).matches(Share::isKept);
  }

  /**
   * How a rate was kept.
   *
   * @param used share of the allowed rate
   * @param refused share of all requests
   */
  private record Share(double used, double refused) {

    boolean isKept() {
      return used >= 0.9 && refused <= 0.02;
    }
  }

  private static Share measure(Duration time, String key, String value)
      throws IOException, InterruptedException {
    Bucket bucket = new Bucket();
    try (FaultyServer server =
        new FaultyServer(call -> bucket.take(), request -> slowly(new OpenAiWire().text("No.")))) {
      ModelSetup model = model(server, key, value);
      Budget budget = new Budget(List.of());
      ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
      for (int caller = 0; caller < CALLERS; caller++) {
        callers.execute(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                try {
                  model.client(budget, model.connection()).ask("Hello?");
                } catch (ModelException e) {
                  // Interrupted at the end.
                }
              }
            });
      }
      Thread.sleep(WARM_UP.plus(time).toMillis());
      Share share;
      synchronized (bucket) {
        double seconds = (System.nanoTime() - bucket.begun - WARM_UP.toNanos()) / 1e9;
        share =
            new Share(
                bucket.accepted / (10 * seconds),
                bucket.refused / (double) (bucket.accepted + bucket.refused));
      }
      System.out.printf("%s = %s for %d s: %s%n", key, value, time.toSeconds(), share);
      callers.shutdownNow();
      assertThat(callers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
      return share;
    }
  }

  @ParameterizedTest
  @CsvSource({"requestsPerMinute, 600", "tokensPerMinute, 11400"})
  @Timeout(120)
  void theAllowedRateIsUsedAndKeptTo(String key, String value) throws Exception {
    use(Duration.ofSeconds(6), key, value); // a reply takes 19 tokens
  }

  @ParameterizedTest
  @CsvSource({"requestsPerMinute, 600", "tokensPerMinute, 11400"})
  @Timeout(300)
  @Tag("thorough")
  void theAllowedRateIsUsedAndKeptToForAMinute(String key, String value) throws Exception {
    use(Duration.ofSeconds(60), key, value);
  }
}
