package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a linear classifier sees of some sentences: words, their beginnings, and pairs of words.
 *
 * @param place where the sentences stand
 * @param grams each once
 */
record NGrams(Mark place, Set<String> grams) {

  /** How many sentences are read as one. */
  private static final int WINDOW = 4;

  private static final String BEGINNING = "#";
  private static final String GAP = " _ ";

  /** So many first letters stand for a word and those akin to it; fewer for more of them. */
  private static final int STEM = 7;

  private static final int SHORT_STEM = 5;

  /** Those of the first four sentences of a text, of four from its second on, and so forth. */
  static Stream<NGrams> of(List<Word> words) {
    List<NGrams> sentences = sentences(words);
    int last = Math.max(0, sentences.size() - WINDOW);
    return IntStream.range(0, sentences.isEmpty() ? 0 : last + 1)
        .mapToObj(
            from -> joined(sentences.subList(from, Math.min(from + WINDOW, sentences.size()))));
  }

  private static NGrams joined(List<NGrams> sentences) {
    Set<String> grams = new HashSet<>();
    sentences.forEach(each -> grams.addAll(each.grams()));
    int end = sentences.get(sentences.size() - 1).place().to();
    return new NGrams(passage(sentences.get(0).place().from(), end), grams);
  }

  private static Mark passage(int from, int to) {
    return new Mark("passage", from, to);
  }

  private static List<NGrams> sentences(List<Word> words) {
    List<NGrams> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || words.get(i).sentence() != words.get(from).sentence()) {
        sentences.add(new NGrams(passage(from, i), grams(words.subList(from, i))));
        from = i;
      }
    }
    return sentences;
  }

  private static Set<String> grams(List<Word> sentence) {
    Set<String> grams = new HashSet<>();
    for (int i = 0; i < sentence.size(); i++) {
      String form = sentence.get(i).form();
      grams.add(form);
      if (form.length() >= SHORT_STEM) {
        grams.add(BEGINNING + form.substring(0, SHORT_STEM));
        grams.add(BEGINNING + form.substring(0, Math.min(STEM, form.length())));
      }
      if (i + 1 < sentence.size()) {
        grams.add(form + " " + sentence.get(i + 1).form());
      }
      if (i + 2 < sentence.size()) {
        grams.add(form + GAP + sentence.get(i + 2).form());
      }
    }
    return grams;
  }
}
