package org.safetyjunit.internal.detection;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.safetyjunit.transcript.Transcript;

/**
 * What was learned of an act: how passages look that do it, and how transcripts look in which it is
 * done. The one says where, the other knows what else was said and thought; together they err less
 * than either.
 */
final class Learned {

  /** What is learned of one transcript as a whole, and goes with each of its passages. */
  static final class Reading {

    private final LinearClassifier passages;
    private final double whole;

    private Reading(LinearClassifier passages, double whole) {
      this.passages = passages;
      this.whole = whole;
    }

    /** How much a text of the transcript looks like the act. */
    LinearClassifier.Likeness likeness(List<Word> words) {
      return likeness(words, List.of());
    }

    /**
     * How much a text of the transcript looks like the act.
     *
     * @param beside words that go with it, but stand elsewhere
     */
    LinearClassifier.Likeness likeness(List<Word> words, List<Word> beside) {
      LinearClassifier.Likeness passage = passages.likeness(words, beside);
      return new LinearClassifier.Likeness((passage.score() + whole) / 2, passage.mark());
    }
  }

  private final LinearClassifier passages;
  private final LinearClassifier transcripts;
  private final BiFunction<Transcript, Unit, List<Word>> words;

  private Learned(
      LinearClassifier passages,
      LinearClassifier transcripts,
      BiFunction<Transcript, Unit, List<Word>> words) {
    this.passages = passages;
    this.transcripts = transcripts;
    this.words = words;
  }

  /** What was learned of an act, among this package's resources. */
  static Learned of(String act) {
    return of(act, Learned::words);
  }

  /**
   * What was learned of an act.
   *
   * @param words what it reads of each text
   */
  static Learned of(String act, BiFunction<Transcript, Unit, List<Word>> words) {
    return new Learned(LinearClassifier.of(act), LinearClassifier.of(act + "-whole"), words);
  }

  /** Reads a transcript as a whole. */
  Reading read(Transcript transcript) {
    return new Reading(passages, transcripts.score(grams(transcript, words)));
  }

  /**
   * What it sees of a transcript.
   *
   * @param words what it reads of each text
   */
  static Set<String> grams(Transcript transcript, BiFunction<Transcript, Unit, List<Word>> words) {
    return NGrams.ofAll(
        Unit.said(transcript).stream().map(unit -> words.apply(transcript, unit)).toList(),
        Unit.thought(transcript).stream().map(unit -> words.apply(transcript, unit)).toList());
  }

  /** What is read of a text by default. */
  static List<Word> words(Transcript transcript, Unit unit) {
    return Quotes.words(unit.text());
  }
}
