package org.safetyjunit.internal.config;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.safetyjunit.internal.traffic.Cap;

/**
 * What may be spent, by a run or by a test.
 *
 * @param prefix of the keys that say so
 * @param calls most calls, from 1
 * @param tokens most tokens, read and written, from 1
 * @param usd most US dollars, above 0
 */
public record Caps(String prefix, OptionalLong calls, OptionalLong tokens, OptionalDouble usd) {

  static Caps read(Values values, String prefix) {
    return new Caps(
        prefix,
        values.longFromOne(prefix + ".calls"),
        values.longFromOne(prefix + ".tokens"),
        values.above0(prefix + ".usd"));
  }

  /** The caps that are set, of which nothing is spent. */
  public List<Cap> unspent() {
    List<Cap> caps = new ArrayList<>();
    calls.ifPresent(limit -> caps.add(new Cap(prefix + ".calls", Cap.Kind.CALLS, limit)));
    tokens.ifPresent(limit -> caps.add(new Cap(prefix + ".tokens", Cap.Kind.TOKENS, limit)));
    usd.ifPresent(limit -> caps.add(new Cap(prefix + ".usd", Cap.Kind.USD, limit)));
    return caps;
  }

  /** Money can be counted only where prices are known. */
  void requirePrices(List<ModelSetup> models) {
    for (ModelSetup model : models) {
      if (usd.isPresent() && model.simulated() == null && !model.prices().known()) {
        throw new ConfigurationException(
            "%s.usd is set, but the prices of model %s are not: set %s and %s (0 if it costs nothing)"
                .formatted(
                    prefix,
                    model.name(),
                    Keys.ofModel(model.name(), "inputUsdPerMTok"),
                    Keys.ofModel(model.name(), "outputUsdPerMTok")));
      }
    }
  }
}
