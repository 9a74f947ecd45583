package org.safetyjunit.internal.detection;

import java.util.List;
import java.util.Set;
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

  private Learned(LinearClassifier passages, LinearClassifier transcripts) {
    this.passages = passages;
    this.transcripts = transcripts;
  }

  /** What was learned of an act, among this package's resources. */
  static Learned of(String act) {
    return new Learned(LinearClassifier.of(act), LinearClassifier.of(act + "-whole"));
  }

  /** Reads a transcript as a whole. */
  Reading read(Transcript transcript) {
    return new Reading(passages, transcripts.score(grams(transcript)));
  }

  /** What it sees of a transcript. */
  static Set<String> grams(Transcript transcript) {
    return NGrams.ofAll(texts(Unit.said(transcript)), texts(Unit.thought(transcript)));
  }

  private static List<String> texts(List<Unit> units) {
    return units.stream().map(Unit::text).toList();
  }
}
