package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.List;

/**
 * A turn of phrase, as a lexicon has it: words; {@code stem*} for a word that begins so, {@code
 * *ing} for one that ends so; {@code a/b/c} for either; {@code word?} for one that may be missing;
 * {@code ..3} for up to so many other words of the sentence. Chinese characters need no blanks
 * between them.
 */
final class Phrase {

  /** One place of a phrase. */
  record Place(List<String> forms, boolean optional, int gap) {

    boolean fits(String word) {
      for (String form : forms) {
        int last = form.length() - 1;
        boolean ending = form.charAt(0) == '*';
        boolean stem = form.charAt(last) == '*';
        if (ending
            ? word.length() > last && word.endsWith(form.substring(1))
            : stem ? word.startsWith(form.substring(0, last)) : word.equals(form)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final int LARGEST_GAP = 8;

  private final List<Place> places;

  private Phrase(List<Place> places) {
    this.places = places;
  }

  /**
   * Reads a phrase.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Phrase parse(String text) {
    List<Place> places = new ArrayList<>();
    for (String part : text.strip().split("\\s+")) {
      if (part.startsWith("..")) {
        places.add(new Place(List.of(), true, Integer.parseInt(part.substring(2))));
      } else {
        boolean optional = part.endsWith("?");
        String forms = optional ? part.substring(0, part.length() - 1) : part;
        addWords(places, forms, optional);
      }
    }
    boolean valid =
        !places.get(0).optional()
            && !places.get(places.size() - 1).optional()
            && places.stream().allMatch(place -> place.gap() <= LARGEST_GAP);
    if (!valid) {
      throw new IllegalArgumentException("not a phrase: " + text);
    }
    return new Phrase(List.copyOf(places));
  }

  private static void addWords(List<Place> places, String forms, boolean optional) {
    if (forms.indexOf('/') < 0 && forms.codePoints().anyMatch(Character::isIdeographic)) {
      forms
          .codePoints()
          .forEach(c -> places.add(new Place(List.of(Character.toString(c)), optional, 0)));
      return;
    }
    List<String> folded = new ArrayList<>();
    for (String form : forms.split("/")) {
      folded.add(Words.folded(form));
    }
    places.add(new Place(List.copyOf(folded), optional, 0));
  }

  /** The forms with which it may begin. */
  List<String> firstForms() {
    return places.get(0).forms();
  }

  /**
   * Where it ends if it begins at a word.
   *
   * @return behind its last word, as short as possible; -1 if it does not stand there
   */
  int end(List<Word> words, int at) {
    return end(words, at, 0, words.get(at).sentence());
  }

  private int end(List<Word> words, int at, int place, int sentence) {
    if (place == places.size()) {
      return at;
    }
    Place here = places.get(place);
    if (here.gap() > 0) {
      for (int skip = 0; skip <= here.gap(); skip++) {
        int end = end(words, at + skip, place + 1, sentence);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    if (at < words.size()
        && words.get(at).sentence() == sentence
        && here.fits(words.get(at).form())) {
      int end = end(words, at + 1, place + 1, sentence);
      if (end >= 0) {
        return end;
      }
    }
    return here.optional() ? end(words, at, place + 1, sentence) : -1;
  }
}
