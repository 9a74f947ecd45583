package org.safetyjunit.model;

import org.apiguardian.api.API;

/**
 * Tokens of one or more calls. Zero where the provider reports nothing.
 *
 * @param inputTokens all tokens read, cached ones included
 * @param outputTokens all tokens written, reasoning included
 * @param cachedInputTokens the part of {@code inputTokens} that came from the provider's cache
 * @param reasoningTokens the part of {@code outputTokens} spent on reasoning
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Usage(
    long inputTokens, long outputTokens, long cachedInputTokens, long reasoningTokens) {

  /** No tokens. */
  public static final Usage NONE = new Usage(0, 0, 0, 0);

  /**
   * {@return the sum of both}
   *
   * @param other tokens of other calls
   */
  public Usage plus(Usage other) {
    return new Usage(
        inputTokens + other.inputTokens,
        outputTokens + other.outputTokens,
        cachedInputTokens + other.cachedInputTokens,
        reasoningTokens + other.reasoningTokens);
  }
}
