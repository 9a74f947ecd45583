package org.safetyjunit.internal.forecast;

import java.util.List;
import java.util.OptionalDouble;
import org.safetyjunit.internal.traffic.Expectation;
import org.safetyjunit.internal.traffic.Prices;
import org.safetyjunit.internal.trial.Rehearsal;
import org.safetyjunit.model.Usage;

/**
 * Calls, on average.
 *
 * @param calls how many
 * @param inputTokens tokens read
 * @param outputTokens tokens written
 */
public record Calls(double calls, double inputTokens, double outputTokens) {

  /** None. */
  public static final Calls NONE = new Calls(0, 0, 0);

  /** These, by the length of what is said in them. */
  public static Calls of(List<Rehearsal.Call> calls) {
    Usage usage =
        calls.stream()
            .map(call -> Expectation.used(call.request(), call.reply()))
            .reduce(Usage.NONE, Usage::plus);
    return new Calls(calls.size(), usage.inputTokens(), usage.outputTokens());
  }

  /** Both together. */
  public Calls plus(Calls other) {
    return new Calls(
        calls + other.calls, inputTokens + other.inputTokens, outputTokens + other.outputTokens);
  }

  /** So many times these. */
  public Calls times(double factor) {
    return new Calls(calls * factor, inputTokens * factor, outputTokens * factor);
  }

  /** What they cost, in US dollars; empty if prices are not known and there are any. */
  OptionalDouble usd(Prices prices) {
    return calls == 0
        ? OptionalDouble.of(0)
        : prices.of(new Usage(Math.round(inputTokens), Math.round(outputTokens), 0, 0));
  }
}
