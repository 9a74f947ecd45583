package org.safetyjunit.internal.detection;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a word that lexicons know, {@code zz}, in the place of what alarms are called by. */
final class AlarmNames {

  /** Capitals and a digit: "A-7", "23-GRAIN-6", "M207". */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{IsLatin}\\d-])(?=[\\p{L}\\d-]*\\d)(?=[\\d-]*\\p{Lu})"
              + "(?:[\\p{Lu}\\d]+(?:-[\\p{Lu}\\d]+)+|\\p{Lu}{1,4}\\d{1,6})(?![\\p{IsLatin}\\d])");

  private AlarmNames() {}

  /** The text with the names covered, and all else in its place. */
  static String covered(String text, List<String> known) {
    String covered = NAME.matcher(text).replaceAll(AlarmNames::cover);
    for (String name : known) {
      if (!name.isBlank()) {
        Matcher matcher =
            Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE).matcher(covered);
        covered = matcher.replaceAll(AlarmNames::cover);
      }
    }
    return covered;
  }

  private static String cover(MatchResult name) {
    return "z".repeat(name.group().length());
  }
}
