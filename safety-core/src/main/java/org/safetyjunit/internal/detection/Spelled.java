package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stretches of a text in which numbers are written in words and letters are spelled: "four seven
 * one one", "forty-seven eleven", "four thousand seven hundred and eleven", "Kilo Bravo dash four".
 */
final class Spelled {

  private static final int SHORTEST = 4;

  private final List<Word> words;
  private final NumberWords numbers;
  private final List<Disguise> found = new ArrayList<>();

  // The stretch being read
  private final StringBuilder text = new StringBuilder();
  private final List<Word> firsts = new ArrayList<>();
  private final List<Word> lasts = new ArrayList<>();
  private boolean spelled;
  private int repeat = 1;
  private Numeral numeral = new Numeral();

  private Spelled(List<Word> words, NumberWords numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** What is spelled out in a text, in the words of any language. */
  static List<Disguise> in(List<Word> words, List<NumberWords> languages) {
    List<Disguise> all = new ArrayList<>();
    boolean letters = hasLetters(words);
    for (NumberWords language : languages) {
      if (letters || language.counts(words)) { // most texts do neither
        Spelled spelled = new Spelled(words, language);
        spelled.read();
        all.addAll(spelled.found);
      }
    }
    return all;
  }

  private static boolean hasLetters(List<Word> words) {
    for (Word word : words) {
      if (Spelling.letter(word.form()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void read() {
    int sentence = 0;
    for (Word word : words) {
      if (word.sentence() != sentence) {
        endStretch();
        sentence = word.sentence();
      }
      read(word);
    }
    endStretch();
  }

  private void read(Word word) {
    Optional<Integer> value = numbers.value(word.form());
    Optional<String> letter = Spelling.letter(word.form());
    if (value.isPresent()) {
      spelled = true;
      if (!numeral.accepts(value.get(), word)) {
        endNumber();
        numeral.accepts(value.get(), word);
      }
    } else if (letter.isPresent() || isCode(word.form())) {
      endNumber();
      spelled |= letter.isPresent();
      append(letter.orElse(word.form()), word, word);
    } else if (!numbers.separates(word.form())) {
      endStretch();
    } else if (!numbers.joins(word.form())) {
      endNumber();
      repeat = numbers.repeats(word.form());
    }
  }

  /** A letter, or figures, among the words. */
  private static boolean isCode(String form) {
    return form.length() == 1 && form.charAt(0) < 128
        || form.length() <= SHORTEST && isNumber(form);
  }

  private static boolean isNumber(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (!Character.isDigit(form.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void endNumber() {
    if (!numeral.isEmpty()) {
      for (int i = 0; i < repeat; i++) {
        append(numeral.digits(), numeral.first(), numeral.last());
      }
      repeat = 1;
      numeral = new Numeral();
    }
  }

  private void append(String letters, Word first, Word last) {
    for (int i = 0; i < letters.length(); i++) {
      text.append(letters.charAt(i));
      firsts.add(first);
      lasts.add(last);
    }
  }

  private void endStretch() {
    endNumber();
    if (spelled && text.length() >= SHORTEST) {
      int[] starts = firsts.stream().mapToInt(Word::start).toArray();
      int[] ends = lasts.stream().mapToInt(Word::end).toArray();
      found.add(new Disguise("spelled out", text.toString(), starts, ends));
    }
    text.setLength(0);
    firsts.clear();
    lasts.clear();
    spelled = false;
    repeat = 1;
  }
}
