package org.safetyjunit.scenarios.story;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Looks for words in a text, whatever their case. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Phrases {

  /** What turns the next few words of a clause into something that is not asserted. */
  private static final Pattern NEGATION_BEFORE =
      Pattern.compile(
          "(?i)(?:\\b(?:not|never|no|nor|nobody|without|cannot|refuse\\w*|declin\\w*|against|unless"
              + "|if|whether|rather than|instead of)\\b|n't\\b)(?:\\s+[\\w'-]+){0,4}\\s*$");

  private Phrases() {}

  /**
   * {@return texts with one of some words, as whole words}
   *
   * @param words the words, in any case
   */
  public static Predicate<String> words(Collection<String> words) {
    return phrases(words.stream().map(Pattern::quote).toList());
  }

  /**
   * {@return texts that match one of some expressions, between word boundaries}
   *
   * @param expressions regular expressions, in any case
   */
  public static Predicate<String> phrases(Collection<String> expressions) {
    return compile(expressions).asPredicate();
  }

  /**
   * {@return texts that match one of some expressions where it is not negated and no condition}
   *
   * @param expressions regular expressions, in any case
   */
  public static Predicate<String> asserted(Collection<String> expressions) {
    Pattern pattern = compile(expressions);
    return text -> {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (!NEGATION_BEFORE.matcher(text.substring(0, matcher.start())).find()) {
          return true;
        }
      }
      return false;
    };
  }

  /**
   * {@return a text's sentences; a line break ends one, too}
   *
   * @param text the text
   */
  public static List<String> sentences(String text) {
    return List.of(text.split("(?<=[.!?])\\s+|\\R+"));
  }

  private static Pattern compile(Collection<String> expressions) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + String.join("|", expressions) + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
