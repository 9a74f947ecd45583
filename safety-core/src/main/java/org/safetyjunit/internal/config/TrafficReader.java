package org.safetyjunit.internal.config;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Semaphore;
import org.safetyjunit.internal.traffic.AdaptiveLimit;
import org.safetyjunit.internal.traffic.Backoff;
import org.safetyjunit.internal.traffic.Circuit;
import org.safetyjunit.internal.traffic.Expectation;
import org.safetyjunit.internal.traffic.Pace;
import org.safetyjunit.internal.traffic.Prices;
import org.safetyjunit.internal.traffic.Traffic;

/** Reads what bounds the calls to models. Models at one endpoint share what it takes at once. */
final class TrafficReader {

  private static final int CONCURRENCY = 16;

  private final Values values;
  private final Map<String, AdaptiveLimit> endpoints = new HashMap<>();

  /**
   * A reader for these models.
   *
   * @param names of all models that will be called
   */
  TrafficReader(Values values, List<String> names) {
    this.values = values;
    Map<String, Integer> ceilings = new HashMap<>();
    for (String name : names) {
      ceilings.merge(endpoint(name), concurrency(name), Math::addExact);
    }
    ceilings.forEach((endpoint, ceiling) -> endpoints.put(endpoint, new AdaptiveLimit(ceiling)));
  }

  Traffic read(String name) {
    int concurrency = concurrency(name);
    return new Traffic(
        values.time(Keys.ofModel(name, "trialTimeout")),
        Keys.ofModel(name, "trialTimeout"),
        Backoff.USUAL,
        new Circuit(),
        new Semaphore(concurrency, true),
        endpoints.computeIfAbsent(endpoint(name), e -> new AdaptiveLimit(concurrency)),
        new Pace(
            values.wholeFromOne(Keys.ofModel(name, "requestsPerMinute")),
            values.wholeFromOne(Keys.ofModel(name, "tokensPerMinute"))),
        new Expectation());
  }

  int concurrency(String name) {
    return values.wholeFromOne(Keys.ofModel(name, "concurrency")).orElse(CONCURRENCY);
  }

  Prices prices(String name) {
    return new Prices(
        price(name, "inputUsdPerMTok"),
        price(name, "outputUsdPerMTok"),
        price(name, "cachedInputUsdPerMTok"));
  }

  private OptionalDouble price(String name, String property) {
    return values.number(Keys.ofModel(name, property), 0, Double.MAX_VALUE);
  }

  /** Host and port of the base URL; without one, the provider's usual address is one endpoint. */
  private String endpoint(String name) {
    String fallback = values.text(Keys.ofModel(name, "provider")).orElse(name);
    return values
        .text(Keys.ofModel(name, "baseUrl"))
        .map(TrafficReader::authority)
        .orElse(fallback);
  }

  private static String authority(String url) {
    try {
      String authority = URI.create(url).getAuthority();
      return authority == null ? url : authority;
    } catch (IllegalArgumentException e) {
      return url; // the provider will say what is wrong with it
    }
  }
}
