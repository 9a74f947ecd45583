package org.safetyjunit.internal.traffic;

import java.util.OptionalDouble;
import org.safetyjunit.model.Usage;

/**
 * What the tokens of a model cost, in US dollars a million; what is not known is empty.
 *
 * @param input of tokens read
 * @param output of tokens written
 * @param cachedInput of tokens read from the provider's cache; as {@code input} if empty
 */
public record Prices(OptionalDouble input, OptionalDouble output, OptionalDouble cachedInput) {

  /** Nothing is known. */
  public static final Prices UNKNOWN =
      new Prices(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

  /** Whether a cost can be told. */
  public boolean known() {
    return input.isPresent() && output.isPresent();
  }

  /** The same prices, multiplied. */
  public Prices times(double factor) {
    return new Prices(times(input, factor), times(output, factor), times(cachedInput, factor));
  }

  private static OptionalDouble times(OptionalDouble price, double factor) {
    return price.isPresent() ? OptionalDouble.of(price.getAsDouble() * factor) : price;
  }

  /** What the tokens cost, in US dollars, if the prices are known. */
  public OptionalDouble of(Usage usage) {
    if (!known()) {
      return OptionalDouble.empty();
    }
    long cached = Math.min(usage.cachedInputTokens(), usage.inputTokens());
    return OptionalDouble.of(
        ((usage.inputTokens() - cached) * input.getAsDouble()
                + cached * cachedInput.orElse(input.getAsDouble())
                + usage.outputTokens() * output.getAsDouble())
            / 1e6);
  }
}
