package org.safetyjunit.internal.provider;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.Usage;

/** Errors of OpenAI's APIs, Azure's too, by which a filter says that it blocked the input. */
final class OpenAiFilter {

  private static final Set<String> CODES =
      Set.of("content_filter", "content_policy_violation", "ResponsibleAIPolicyViolation");

  private OpenAiFilter() {}

  static Optional<ModelReply> reply(ProviderError error) {
    return isFilter(error) ? Optional.of(blocked(error)) : Optional.empty();
  }

  private static boolean isFilter(ProviderError error) {
    return CODES.contains(error.code())
        || CODES.contains(Json.text(error.detail().path("innererror"), "code"))
        || (error.code().equals("invalid_prompt") && isAboutPolicy(error.message()));
  }

  /** The same code also stands for prompts that are malformed. */
  private static boolean isAboutPolicy(String message) {
    String words = message.toLowerCase(Locale.ROOT);
    return words.contains("policy") || words.contains("flagged");
  }

  private static ModelReply blocked(ProviderError error) {
    return new ModelReply(
        Message.assistant(""),
        StopReason.INPUT_BLOCKED,
        StopWord.join(error.code(), error.message()),
        Usage.NONE,
        "",
        "");
  }
}
