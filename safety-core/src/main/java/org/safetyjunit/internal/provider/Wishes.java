package org.safetyjunit.internal.provider;

import java.util.Set;
import org.safetyjunit.model.ModelSettings;

/**
 * What a user may want of any API, each in its own words.
 *
 * @param reasoning {@code reasoning = summarized}: the provider is asked for summaries of the
 *     model's reasoning
 * @param promptCache {@code promptCache = true}: the provider is asked to keep what all trials of a
 *     test begin with
 */
record Wishes(boolean reasoning, boolean promptCache) {

  static final String REASONING = "reasoning";
  static final String PROMPT_CACHE = "promptCache";
  static final Set<String> KEYS = Set.of(REASONING, PROMPT_CACHE);

  /**
   * Reads them from a model's other settings.
   *
   * @throws IllegalArgumentException if a value is not allowed
   */
  static Wishes in(ModelSettings settings) {
    return new Wishes(
        is(settings, REASONING, "summarized", "no value but summarized"),
        is(settings, PROMPT_CACHE, "true", "true or false"));
  }

  private static boolean is(ModelSettings settings, String key, String yes, String allowed) {
    String value = settings.other().getOrDefault(key, "").strip();
    boolean no = value.isEmpty() || (key.equals(PROMPT_CACHE) && value.equals("false"));
    if (!no && !value.equals(yes)) {
      throw new IllegalArgumentException(
          "safety.model.%s.%s = \"%s\" is not allowed: %s"
              .formatted(settings.name(), key, value, allowed));
    }
    return !no;
  }
}
