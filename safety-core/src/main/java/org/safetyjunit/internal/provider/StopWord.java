package org.safetyjunit.internal.provider;

import org.safetyjunit.model.StopReason;

/**
 * Why a reply ended, in our word and the provider's.
 *
 * @param reason ours
 * @param detail the provider's, and its explanation where it gives one
 */
record StopWord(StopReason reason, String detail) {

  /** What the content shows has the last word: calls are calls, and a refusal is one. */
  StopWord given(Content content) {
    if (content.refused()) {
      return new StopWord(StopReason.REFUSAL, detail);
    }
    boolean calls = !content.toolCalls().isEmpty();
    if (calls && reason == StopReason.END) {
      return new StopWord(StopReason.TOOL_CALLS, detail);
    }
    if (!calls && reason == StopReason.TOOL_CALLS) {
      return new StopWord(StopReason.OTHER, detail);
    }
    return this;
  }

  /** The provider's word and further words, those that are there. */
  static String join(String word, String... further) {
    StringBuilder all = new StringBuilder(word);
    for (String more : further) {
      if (!more.isBlank()) {
        all.append(all.isEmpty() ? "" : ": ").append(more);
      }
    }
    return all.toString();
  }
}
