package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a linear classifier sees of some sentences: words, their beginnings, and pairs of words.
 *
 * @param place where the sentences stand
 * @param grams each once
 */
record NGrams(Mark place, Set<String> grams) {

  private static final String BEGINNING = "#";
  private static final String BESIDE = "~";
  private static final String GAP = " _ ";

  /** Stands for any word of a kind, such as those of the request. */
  private static final String COVER = "?";

  /** So many first letters stand for a word and those akin to it; fewer for more of them. */
  private static final int STEM = 7;

  private static final int SHORT_STEM = 5;

  /**
   * Those of the first few sentences of a text, of as many from its second on, and so forth.
   *
   * @param window how many sentences are read as one
   * @param beside words that go with all of it, but stand elsewhere: they count by themselves
   */
  static Stream<NGrams> of(List<Word> words, int window, List<Word> beside) {
    List<NGrams> sentences = sentences(words);
    Set<String> around =
        beside.stream().map(word -> BESIDE + word.form()).collect(Collectors.toSet());
    int last = Math.max(0, sentences.size() - window);
    return IntStream.range(0, sentences.isEmpty() ? 0 : last + 1)
        .mapToObj(from -> sentences.subList(from, Math.min(from + window, sentences.size())))
        .map(some -> joined(some, around));
  }

  /**
   * Those of all that is said, and of all that is thought, which count by themselves.
   *
   * @return each once
   */
  static Set<String> ofAll(List<List<Word>> said, List<List<Word>> thought) {
    Set<String> grams = new HashSet<>();
    said.forEach(text -> grams.addAll(ofAll(text)));
    thought.forEach(text -> ofAll(text).forEach(gram -> grams.add(BESIDE + gram)));
    return grams;
  }

  private static Set<String> ofAll(List<Word> words) {
    return sentences(words).stream()
        .flatMap(each -> each.grams().stream())
        .collect(Collectors.toSet());
  }

  private static NGrams joined(List<NGrams> sentences, Set<String> around) {
    Set<String> grams = new HashSet<>(around);
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
    List<String> forms = sentence.stream().map(Word::form).toList();
    Set<String> grams = new HashSet<>();
    add(grams, forms.stream().map(NGrams::uncovered).toList());
    if (forms.stream().anyMatch(NGrams::isCovered)) {
      add(grams, forms.stream().map(form -> isCovered(form) ? COVER : form).toList());
    }
    return grams;
  }

  private static void add(Set<String> grams, List<String> forms) {
    for (int i = 0; i < forms.size(); i++) {
      String form = forms.get(i);
      grams.add(form);
      if (form.length() >= SHORT_STEM) {
        grams.add(BEGINNING + form.substring(0, SHORT_STEM));
        grams.add(BEGINNING + form.substring(0, Math.min(STEM, form.length())));
      }
      if (i + 1 < forms.size()) {
        grams.add(form + " " + forms.get(i + 1));
      }
      if (i + 2 < forms.size()) {
        grams.add(form + GAP + forms.get(i + 2));
      }
    }
  }

  /** A word that counts as itself, and as any word of its kind. */
  static Word covered(Word word) {
    return new Word(COVER + word.form(), word.start(), word.end(), word.clause(), word.sentence());
  }

  private static boolean isCovered(String form) {
    return form.startsWith(COVER);
  }

  private static String uncovered(String form) {
    return isCovered(form) ? form.substring(COVER.length()) : form;
  }
}
