package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.List;

/** One number that is being read, word by word: "four thousand seven hundred and eleven". */
final class Numeral {

  private static final int QUATRE_VINGT_LESS_FOUR = 76;

  private final List<Word> words = new ArrayList<>();
  private int thousands;
  private int current;
  private int last = -1;

  /** Adds a word of some value; false if it is one of the next number. */
  boolean accepts(int value, Word word) {
    boolean accepted = words.isEmpty() ? begins(value) : multiplies(value, word) || adds(value);
    if (accepted) {
      last = value;
      words.add(word);
    }
    return accepted;
  }

  private boolean begins(int value) {
    current = value;
    return true;
  }

  private boolean multiplies(int value, Word word) {
    if (value == 1000 && current > 0) {
      thousands += current * value;
      current = 0;
    } else if (value == 100 && current > 0 && current < 100) {
      current *= value;
    } else if (value == 10 && last > 0 && last < 10 && isHan(word)) {
      current += last * 9;
    } else if (value == 100 && last > 0 && last < 10 && isHan(word)) {
      current += last * 99;
    } else if (value == 20 && last == 4) {
      current += QUATRE_VINGT_LESS_FOUR;
    } else {
      return false;
    }
    return true;
  }

  private static boolean isHan(Word word) {
    return Character.isIdeographic(word.form().codePointAt(0));
  }

  private boolean adds(int value) {
    boolean fits;
    if (last >= 1000) {
      fits = value < 1000 && current == 0;
    } else if (last >= 100) {
      fits = value < 100;
    } else if (last >= 60 && last % 20 == 0) {
      fits = value > 0 && value < 20;
    } else {
      fits = value > 0 && value < 10 && last >= 20 && last % 10 == 0 || isHanTens(value);
    }
    if (fits) {
      current += value;
    }
    return fits;
  }

  /** Behind the Chinese ten, which multiplies, a unit follows. */
  private boolean isHanTens(int value) {
    return last == 10 && value > 0 && value < 10 && isHan(words.get(words.size() - 1));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  String digits() {
    return Integer.toString(thousands + current);
  }

  Word first() {
    return words.get(0);
  }

  Word last() {
    return words.get(words.size() - 1);
  }
}
