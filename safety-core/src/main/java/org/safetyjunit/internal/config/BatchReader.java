package org.safetyjunit.internal.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.safetyjunit.internal.batch.BatchedModel;
import org.safetyjunit.internal.batch.Patience;
import org.safetyjunit.internal.provider.BatchProvider;
import org.safetyjunit.internal.traffic.Prices;
import org.safetyjunit.model.ModelProvider;
import org.safetyjunit.model.ModelSettings;

/** Reads how a model's calls are carried: one by one, or by its provider's batch engine. */
final class BatchReader {

  private static final String EXECUTION = "execution";
  private static final String LIVE = "live";
  private static final String BATCH = "batch";
  private static final String POLL = "pollInterval";
  private static final String GATHER = "gatherTime";

  /** A thread waits for each call, and a JVM without virtual ones bears some thousands. */
  private static final int CONCURRENCY = Runtime.version().feature() >= 21 ? 20_000 : 5_000;

  /** Every provider takes half for what it may do later. */
  private static final double DISCOUNT = 0.5;

  private final Values values;
  private final Path reportDirectory;

  BatchReader(Values values, Path reportDirectory) {
    this.values = values;
    this.reportDirectory = reportDirectory;
  }

  /** Whether this model's calls go by batch. */
  boolean wanted(String name) {
    String key = Keys.ofModel(name, EXECUTION);
    String execution = values.text(key).orElse(LIVE);
    if (execution.equals(BATCH)) {
      return true;
    }
    if (!execution.equals(LIVE)) {
      throw Values.bad(key, execution, LIVE + ", " + BATCH);
    }
    for (String property : List.of(POLL, GATHER)) {
      if (values.text(Keys.ofModel(name, property)).isPresent()) {
        throw new ConfigurationException(
            "%s has no meaning without %s = %s: remove it, or set that"
                .formatted(Keys.ofModel(name, property), key, BATCH));
      }
    }
    return false;
  }

  int concurrency(String name) {
    return values.wholeFromOne(Keys.ofModel(name, "concurrency")).orElse(CONCURRENCY);
  }

  /** Prices as they are paid, from those of single calls. */
  static Prices discounted(Prices full) {
    return full.times(DISCOUNT);
  }

  BatchedModel connect(ModelProvider provider, ModelSettings settings) {
    if (!(provider instanceof BatchProvider batching)) {
      throw Values.bad(
          Keys.ofModel(settings.name(), EXECUTION),
          BATCH,
          "live: provider %s has no batch engine that is known here".formatted(provider.id()));
    }
    Patience patience =
        new Patience(
            positive(settings.name(), GATHER).orElse(Patience.USUAL.gather()),
            positive(settings.name(), POLL).orElse(Patience.USUAL.poll()));
    try {
      return new BatchedModel(
          batching.batches(settings),
          settings.name(),
          patience,
          reportDirectory.resolve("batches"),
          values.flag(Keys.RESUME));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(String.valueOf(e.getMessage()));
    }
  }

  private Optional<Duration> positive(String name, String property) {
    String key = Keys.ofModel(name, property);
    Optional<Duration> duration = values.duration(key);
    if (duration.isPresent() && duration.get().isZero()) {
      throw Values.bad(key, values.text(key).orElse(""), "a duration above zero");
    }
    return duration;
  }
}
