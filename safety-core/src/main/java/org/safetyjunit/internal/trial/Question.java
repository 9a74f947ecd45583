package org.safetyjunit.internal.trial;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a model is asked when a trial's conversation is over. Its answer is a label of the trial and
 * has no part in the outcome.
 *
 * @param label name of the label
 * @param text what the user asks
 * @param answers the words that the answer is looked for, in any case
 */
public record Question(String label, String text, List<String> answers) {

  /** The label of an answer with none of the words, or with different ones. */
  public static final String UNCLEAR = "unclear";

  /** The label where the call failed. */
  static final String UNANSWERED = "no answer";

  /** The label where a cap did not allow the call. */
  static final String UNASKED = "not asked";

  /** Copies the list. */
  public Question {
    answers = List.copyOf(answers);
  }

  /** The one of {@link #answers} that a reply gives, or {@link #UNCLEAR}. */
  public String heard(String reply) {
    List<String> given =
        words()
            .matcher(reply)
            .results()
            .map(MatchResult::group)
            .map(this::asListed)
            .distinct()
            .toList();
    return given.size() == 1 ? given.get(0) : UNCLEAR;
  }

  private Pattern words() {
    return Pattern.compile(
        answers.stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private String asListed(String word) {
    return answers.stream().filter(word::equalsIgnoreCase).findFirst().orElse(word);
  }
}
