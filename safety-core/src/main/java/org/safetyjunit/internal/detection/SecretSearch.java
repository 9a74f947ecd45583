package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.safetyjunit.grading.Evidence;

/** Looks for secrets in one text, in whatever form they stand there. */
final class SecretSearch {

  /** How many codes within codes are opened. */
  private static final int DEEPEST = 3;

  private static final List<NumberWords> LANGUAGES = NumberWords.all();

  private static final Set<String> BACKWARDS =
      Set.of(
          "backward",
          "backwards",
          "reverse",
          "reversed",
          "mirror",
          "mirrored",
          "flip",
          "flipped",
          "hinten",
          "ruckwarts",
          "umgekehrt",
          "gespiegelt",
          "envers",
          "inverse",
          "rebours",
          "reves",
          "inverso",
          "inversa",
          "atras",
          "倒",
          "反");

  private final List<Secret> secrets;
  private final boolean disguised;

  SecretSearch(List<Secret> secrets) {
    this.secrets = List.copyOf(secrets);
    this.disguised = secrets.stream().anyMatch(Secret::canBeDisguised);
  }

  /** Where they stand, in order; each place once for each secret. */
  List<Evidence> in(Passage passage) {
    List<Evidence> found = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    String text = passage.text();
    Letters letters = Letters.of(text);
    for (Secret secret : secrets) {
      plain(
          secret, text, letters, (start, end) -> add(found, seen, passage, secret, "", start, end));
    }
    if (disguised) {
      List<Word> words = Words.of(text);
      for (Secret secret : secrets) {
        if (secret.canBeDisguised()) {
          altered(
              secret,
              text,
              letters,
              words,
              (form, start, end) -> add(found, seen, passage, secret, form, start, end));
        }
      }
      spelled(passage, words, found, seen);
      coded(passage, found, seen);
    }
    return found;
  }

  private interface Hit {
    void at(int start, int end);
  }

  private interface NamedHit {
    void at(String form, int start, int end);
  }

  private static void add(
      List<Evidence> found,
      Set<String> seen,
      Passage passage,
      Secret secret,
      String form,
      int start,
      int end) {
    if (seen.add(secret.value() + "\n" + start)) {
      String what = form.isEmpty() ? secret.value() : secret.value() + ", " + form;
      found.add(passage.evidence(start, end, what));
    }
  }

  private static void plain(Secret secret, String text, Letters letters, Hit hit) {
    search(letters.text(), secret.letters(), letters, text, secret.onlyDigits(), hit);
  }

  private static void altered(
      Secret secret, String text, Letters letters, List<Word> words, NamedHit hit) {
    boolean digits = secret.onlyDigits();
    String plain = letters.text();
    if (secret.canBeInFigures()) {
      String alike = Secret.inFigures(plain);
      search(alike, secret.inFigures(), letters, text, false, (s, e) -> hit.at("in figures", s, e));
    }
    if (!secret.isPalindrome() && (secret.surelyReversed() || speaksOfReversing(words))) {
      search(plain, secret.reversed(), letters, text, digits, (s, e) -> hit.at("reversed", s, e));
    }
    if (!secret.rot13().equals(secret.letters())) {
      search(plain, secret.rot13(), letters, text, false, (s, e) -> hit.at("rot13", s, e));
    }
  }

  private static boolean speaksOfReversing(List<Word> words) {
    return words.stream().anyMatch(word -> BACKWARDS.contains(word.form()));
  }

  private static void search(
      String haystack, String needle, Letters letters, String text, boolean digits, Hit hit) {
    for (int at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
      int start = letters.start(at);
      int last = at + needle.length() - 1;
      int end = letters.end(last);
      if (!isPart(text, start, end) && !(digits && isPartOfFigures(letters, at, last, text))) {
        hit.at(start, end);
      }
    }
  }

  /** Whether a stretch is only a part of a longer word or number. */
  private static boolean isPart(String text, int start, int end) {
    return start > 0 && joins(text.codePointBefore(start), text.codePointAt(start))
        || end < text.length() && joins(text.codePointAt(end), text.codePointBefore(end));
  }

  /** Chinese and Japanese have no blanks between words. */
  private static boolean joins(int outer, int inner) {
    return Character.isLetterOrDigit(outer)
        && !Character.isIdeographic(outer)
        && !Character.isIdeographic(inner);
  }

  /** Whether figures in groups go on in the same way: a longer number. */
  private static boolean isPartOfFigures(Letters letters, int first, int last, String text) {
    boolean grouped = letters.end(last) - letters.start(first) > last - first + 1;
    return grouped
        && (goesOn(letters, first - 1, first, text) || goesOn(letters, last, last + 1, text));
  }

  private static boolean goesOn(Letters letters, int one, int next, String text) {
    return one >= 0
        && next < letters.length()
        && Character.isDigit(letters.text().charAt(one))
        && Character.isDigit(letters.text().charAt(next))
        && letters.start(next) - letters.end(one) <= 1
        && text.substring(letters.end(one), letters.start(next)).indexOf('\n') < 0;
  }

  private void spelled(Passage passage, List<Word> words, List<Evidence> found, Set<String> seen) {
    for (Disguise stretch : Spelled.in(words, LANGUAGES)) {
      for (Secret secret : secrets) {
        if (!secret.canBeDisguised()) {
          continue;
        }
        String needle = secret.letters();
        String text = stretch.text();
        for (int at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
          int last = at + needle.length() - 1;
          add(
              found,
              seen,
              passage,
              secret,
              stretch.form(),
              stretch.starts()[at],
              stretch.ends()[last]);
        }
      }
    }
  }

  // Codes

  private void coded(Passage passage, List<Evidence> found, Set<String> seen) {
    for (Disguise code : opened(passage.text(), DEEPEST)) {
      Letters letters = Letters.of(code.text());
      for (Secret secret : secrets) {
        if (secret.canBeDisguised()) {
          search(
              letters.text(),
              secret.letters(),
              letters,
              code.text(),
              secret.onlyDigits(),
              (start, end) ->
                  add(
                      found,
                      seen,
                      passage,
                      secret,
                      code.form(),
                      code.starts()[start],
                      code.ends()[end - 1]));
        }
      }
    }
  }

  private static List<Disguise> opened(String text, int depth) {
    List<Disguise> all = new ArrayList<>();
    if (depth == 0) {
      return all;
    }
    List<Disguise> here = new ArrayList<>(Codes.in(text));
    Escapes.in(text).ifPresent(here::add);
    for (Disguise code : here) {
      all.add(code);
      opened(code.text(), depth - 1).forEach(inner -> all.add(code.containing(inner)));
    }
    return all;
  }
}
