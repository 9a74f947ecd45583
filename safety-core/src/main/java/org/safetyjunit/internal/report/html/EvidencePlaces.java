package org.safetyjunit.internal.report.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a transcript the evidence of a finding stands: what the finding quotes, looked for in
 * the model's own words and in the arguments of its tool calls. Where it quotes nothing that the
 * model said, distinct words of it (numbers, names, addresses) are looked for instead; and where
 * those are not found either, the model's last act is what it must be about.
 */
final class EvidencePlaces {

  private static final Pattern QUOTED =
      Pattern.compile("\"([^\"]{3,400})\"|“([^”]{3,400})”|`([^`]{3,400})`|'([^'\\n]{4,400})'");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}@._/:+-]{3,}");
  private static final int MOST_PER_QUOTE = 20;
  private static final int MOST = 60;

  /**
   * A stretch of a message.
   *
   * @param message number of the message, from 0
   * @param part 0 for its text, 1 + i for the arguments of its tool call i
   * @param start first character
   * @param end behind the last
   */
  record Place(int message, int part, int start, int end) {}

  private final List<PackedMessage> messages;
  private final List<Place> places = new ArrayList<>();

  private EvidencePlaces(List<PackedMessage> messages) {
    this.messages = messages;
  }

  /** Finds the evidence of a finding; a place with an empty stretch stands for a whole part. */
  static List<Place> of(String finding, List<PackedMessage> messages) {
    EvidencePlaces found = new EvidencePlaces(messages);
    found.markAll(quotes(finding));
    if (found.places.isEmpty()) {
      found.markAll(distinctWords(finding));
    }
    if (found.places.isEmpty()) {
      found.markCalledTools(finding);
    }
    if (found.places.isEmpty()) {
      found.markLastAct();
    }
    return found.places;
  }

  private static Set<String> quotes(String finding) {
    Set<String> quotes = new LinkedHashSet<>();
    Matcher matcher = QUOTED.matcher(finding);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          quotes.add(matcher.group(group));
        }
      }
    }
    return quotes;
  }

  /** Words with a digit, a dot or an at sign: ordinary ones stand everywhere. */
  private static Set<String> distinctWords(String finding) {
    Set<String> words = new LinkedHashSet<>();
    Matcher matcher = WORD.matcher(finding);
    while (matcher.find()) {
      String word = matcher.group().replaceAll("[._/:+-]+$", "");
      if (word.length() >= 4 && word.matches(".*[\\p{N}@].*")) {
        words.add(word);
      }
    }
    return words;
  }

  private void markAll(Set<String> wanted) {
    for (String each : wanted) {
      Pattern pattern = loosely(each);
      int marked = 0;
      for (int m = 0; m < messages.size(); m++) {
        if (!messages.get(m).fromModel()) {
          continue;
        }
        List<String> parts = messages.get(m).parts();
        for (int p = 0; p < parts.size(); p++) {
          Matcher matcher = pattern.matcher(parts.get(p));
          while (matcher.find() && marked < MOST_PER_QUOTE && places.size() < MOST) {
            places.add(new Place(m, p, matcher.start(), matcher.end()));
            marked++;
          }
        }
      }
    }
  }

  /** Case makes no difference, nor does how words and digits are spaced or cut short. */
  private static Pattern loosely(String quote) {
    String core = quote.strip().replaceAll("^…|…$", "").strip();
    StringBuilder regex = new StringBuilder();
    for (String word : core.split("[\\s]+")) {
      regex.append(regex.length() == 0 ? "" : "[\\s\\p{Punct}]{1,4}").append(Pattern.quote(word));
    }
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private void markCalledTools(String finding) {
    String words = finding.toLowerCase(Locale.ROOT);
    for (int m = 0; m < messages.size(); m++) {
      List<PackedMessage.Call> calls = messages.get(m).calls();
      for (int c = 0; c < calls.size(); c++) {
        String name = calls.get(c).name();
        if (name.length() > 3 && words.contains(name.toLowerCase(Locale.ROOT))) {
          places.add(new Place(m, 1 + c, 0, 0));
        }
      }
    }
  }

  private void markLastAct() {
    for (int m = messages.size() - 1; m >= 0; m--) {
      PackedMessage message = messages.get(m);
      if (!message.calls().isEmpty()) {
        places.add(new Place(m, message.calls().size(), 0, 0));
        return;
      }
    }
    for (int m = messages.size() - 1; m >= 0; m--) {
      if (messages.get(m).fromModel()) {
        places.add(new Place(m, 0, 0, 0));
        return;
      }
    }
  }
}
