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

  /** How many words may stand between phrases that belong together. */
  private static final int FAR = 9;

  private static final String NEGATION = "negation";
  private static final String SUPPOSITION = "supposed";

  private final String text;
  private final List<Word> words;
  private final Map<String, List<Mark>> byMeaning = new HashMap<>();
  private final boolean[] negating;
  private final boolean[] supposing;
  private final Lexicon lexicon;

  Marked(String text, List<Word> words, List<Mark> marks, Lexicon lexicon) {
    this.text = text;
    this.words = words;
    this.lexicon = lexicon;
    this.negating = new boolean[words.size()];
    this.supposing = new boolean[words.size()];
    for (Mark mark : marks) {
      byMeaning.computeIfAbsent(mark.meaning(), m -> new ArrayList<>()).add(mark);
      if (mark.meaning().equals(NEGATION)) {
        negating[mark.from()] = true;
      } else if (mark.meaning().equals(SUPPOSITION)) {
        supposing[mark.from()] = true;
      }
    }
  }

  private Marked(Marked whole, int firstSentence, int lastSentence) {
    this.text = whole.text;
    this.words = whole.words;
    this.lexicon = whole.lexicon;
    this.negating = whole.negating;
    this.supposing = whole.supposing;
    whole.byMeaning.forEach(
        (meaning, marks) ->
            byMeaning.put(
                meaning,
                marks.subList(
                    whole.firstFrom(marks, firstSentence),
                    whole.firstFrom(marks, lastSentence + 1))));
  }

  /** The same text with the phrases of some of its sentences only, the last one included. */
  Marked within(int firstSentence, int lastSentence) {
    return new Marked(this, firstSentence, lastSentence);
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
    return reached(mark, negating);
  }

  private boolean reached(Mark mark, boolean[] turning) {
    int clause = words.get(mark.from()).clause();
    for (int i = mark.from() - 1; i >= 0 && i >= mark.from() - REACH; i--) {
      if (words.get(i).clause() != clause) {
        return false;
      }
      if (turning[i]) {
        return true;
      }
    }
    return false;
  }

  /** Phrases of a meaning that are not only supposed, as behind "if". */
  List<Mark> meant(String meaning) {
    return all(meaning).stream().filter(mark -> !supposed(mark)).toList();
  }

  /** Whether one of the few words before a phrase, in its clause, makes it a supposition. */
  boolean supposed(Mark mark) {
    return reached(mark, supposing);
  }

  /** How many sentences there are. */
  int sentences() {
    return words.isEmpty() ? 0 : words.get(words.size() - 1).sentence() + 1;
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
    int first = firstFrom(others, here - sentences);
    return first < others.size() && sentence(others.get(first)) <= here + sentences;
  }

  /** The first of some phrases in order that is of a sentence or a later one. */
  private int firstFrom(List<Mark> others, int sentence) {
    int low = 0;
    int high = others.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentence(others.get(middle)) < sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Phrases of a meaning in a phrase's sentence, in order. */
  Stream<Mark> inSentence(Mark mark, String meaning) {
    List<Mark> others = all(meaning);
    int here = sentence(mark);
    return others.subList(firstFrom(others, here), firstFrom(others, here + 1)).stream();
  }

  /** Whether a phrase of a meaning begins in the few words before a phrase, in its sentence. */
  boolean precedes(String meaning, Mark mark) {
    return inSentence(mark, meaning)
        .anyMatch(each -> each.from() < mark.from() && mark.from() - each.to() <= FAR);
  }

  /** Whether a phrase of a meaning begins in the few words behind a phrase, in its sentence. */
  boolean follows(String meaning, Mark mark) {
    return inSentence(mark, meaning)
        .anyMatch(each -> each.from() >= mark.to() && each.from() - mark.to() <= FAR);
  }

  /** The words of some sentences, the last included. */
  Stream<Word> words(int firstSentence, int lastSentence) {
    int low = firstWord(firstSentence);
    int high = firstWord(lastSentence + 1);
    return words.subList(low, high).stream();
  }

  /** Where a phrase's sentence begins. */
  int sentenceStart(Mark mark) {
    return firstWord(sentence(mark));
  }

  private int firstWord(int sentence) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).sentence() < sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean beginsClause(Mark mark) {
    return mark.from() == 0
        || words.get(mark.from() - 1).clause() != words.get(mark.from()).clause();
  }

  boolean endsClause(Mark mark) {
    return mark.to() == words.size()
        || words.get(mark.to()).clause() != words.get(mark.to() - 1).clause();
  }

  /** Whether a phrase's sentence ends with a question mark. */
  boolean isQuestion(Mark mark) {
    int last = mark.to() - 1;
    while (last + 1 < words.size() && words.get(last + 1).sentence() == sentence(mark)) {
      last++;
    }
    int end = words.get(last).end();
    while (end < text.length() && !Character.isLetterOrDigit(text.charAt(end))) {
      if (text.charAt(end) == '?' || text.charAt(end) == '\uff1f') {
        return true;
      }
      end++;
    }
    return false;
  }

  int start(Mark mark) {
    return words.get(mark.from()).start();
  }

  int end(Mark mark) {
    return words.get(mark.to() - 1).end();
  }
}
