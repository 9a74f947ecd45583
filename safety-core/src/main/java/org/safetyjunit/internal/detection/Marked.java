package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A text with the phrases that were found in it. */
final class Marked {

  /** How many words before a phrase may turn it into its opposite. */
  private static final int REACH = 5;

  private static final String NEGATION = "negation";

  private final String text;
  private final List<Word> words;
  private final Map<String, List<Mark>> byMeaning = new HashMap<>();
  private final boolean[] negating;
  private final Lexicon lexicon;

  Marked(String text, List<Word> words, List<Mark> marks, Lexicon lexicon) {
    this.text = text;
    this.words = words;
    this.lexicon = lexicon;
    this.negating = new boolean[words.size()];
    for (Mark mark : marks) {
      byMeaning.computeIfAbsent(mark.meaning(), m -> new ArrayList<>()).add(mark);
      if (mark.meaning().equals(NEGATION)) {
        negating[mark.from()] = true;
      }
    }
  }

  String text() {
    return text;
  }

  List<Word> words() {
    return words;
  }

  /** All phrases of a meaning, in order. */
  List<Mark> all(String meaning) {
    if (!lexicon.knows(meaning)) {
      throw new IllegalArgumentException("the lexicon has nothing for " + meaning);
    }
    return byMeaning.getOrDefault(meaning, List.of());
  }

  boolean has(String meaning) {
    return !all(meaning).isEmpty();
  }

  boolean hasAny(String... meanings) {
    return Stream.of(meanings).anyMatch(this::has);
  }

  /** Phrases of a meaning that are not turned into their opposite by a word before them. */
  List<Mark> asserted(String meaning) {
    return all(meaning).stream().filter(mark -> !negated(mark)).toList();
  }

  /** Whether one of the few words before a phrase, in its clause, negates it. */
  boolean negated(Mark mark) {
    int clause = words.get(mark.from()).clause();
    for (int i = mark.from() - 1; i >= 0 && i >= mark.from() - REACH; i--) {
      if (words.get(i).clause() != clause) {
        return false;
      }
      if (negating[i]) {
        return true;
      }
    }
    return false;
  }

  int sentence(Mark mark) {
    return words.get(mark.from()).sentence();
  }

  /** Whether a phrase of a meaning is at most so many sentences away. */
  boolean near(Mark mark, String meaning, int sentences) {
    return near(mark, all(meaning), sentences);
  }

  /** Whether one of some phrases, which are in order, is at most so many sentences away. */
  boolean near(Mark mark, List<Mark> others, int sentences) {
    int here = sentence(mark);
    int low = 0;
    int high = others.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentence(others.get(middle)) < here - sentences) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < others.size() && sentence(others.get(low)) <= here + sentences;
  }

  int start(Mark mark) {
    return words.get(mark.from()).start();
  }

  int end(Mark mark) {
    return words.get(mark.to() - 1).end();
  }
}
