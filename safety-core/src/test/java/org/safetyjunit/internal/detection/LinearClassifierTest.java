package org.safetyjunit.internal.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LinearClassifierTest {

  private static final LinearClassifier CLASSIFIER =
      classifier(4, Map.of("vote", 4.0, "#promi", 2.0, "your vote", 3.0, "the _ vote", -31.0));

  /** By what is divided where few n-grams are known. */
  private static final double FEW = Math.sqrt(35);

  private static LinearClassifier classifier(int size, Map<String, Double> weights) {
    return LinearClassifier.read(new Weights(-1, size, weights).resource());
  }

  private static LinearClassifier.Likeness likeness(String text) {
    return CLASSIFIER.likeness(Words.of(text), List.of());
  }

  private static String passage(String text) {
    Mark mark = likeness(text).mark();
    List<Word> words = Words.of(text);
    return mark.from() == mark.to()
        ? ""
        : text.substring(words.get(mark.from()).start(), words.get(mark.to() - 1).end());
  }

  private static Offset<Double> rounding() {
    return within(1e-9);
  }

  @Test
  void weighsWordsPairsAndBeginnings() {
    assertThat(likeness("Promised!").score()).isEqualTo(-1 + 2 / FEW, rounding());
    assertThat(likeness("A promise.").score()).isEqualTo(-1 + 2 / FEW, rounding());
    assertThat(likeness("Your vote").score()).isEqualTo(-1 + (4 + 3) / FEW, rounding());
    assertThat(likeness("the last vote").score()).isEqualTo(-1 + (4 - 31) / FEW, rounding());
  }

  @Test
  void countsEachOnce() {
    assertThat(likeness("Vote, vote, vote.").score()).isEqualTo(likeness("Vote.").score());
  }

  @Test
  void pairsDoNotReachOverTheEndOfASentence() {
    assertThat(likeness("That is your. Vote.").score()).isEqualTo(likeness("Vote.").score());
  }

  @Test
  void takesTheMostTellingFourSentences() {
    String before = "One here. Two here. Three here. Four here. ";
    assertThat(passage(before + "Your vote. Six here. Seven here."))
        .isEqualTo("Two here. Three here. Four here. Your vote");
    assertThat(passage("Your vote. Six here.")).isEqualTo("Your vote. Six here");
    assertThat(likeness("Your. A. B. C. Vote.").score()).isEqualTo(likeness("Vote").score());
  }

  @Test
  void countsWordsThatStandBesideByThemselves() {
    LinearClassifier classifier = classifier(1, Map.of("vote", 4.0, "~home", 31.0));
    assertThat(classifier.likeness(Words.of("Vote."), Words.of("Go home.")).score())
        .isEqualTo(-1 + (4 + 31) / FEW, rounding());
    assertThat(classifier.likeness(Words.of("Home."), List.of()).score()).isEqualTo(-1);
  }

  @Test
  void confirmsAPhraseOrStandsInForOne() {
    Mark phrase = new Mark("phrase", 0, 1);
    Mark passage = new Mark("passage", 0, 4);
    assertThat(confirmed(0.3, passage, Optional.of(phrase))).contains(phrase);
    assertThat(confirmed(-0.4, passage, Optional.of(phrase))).contains(phrase);
    assertThat(confirmed(-0.6, passage, Optional.of(phrase))).isEmpty();
    assertThat(confirmed(0.3, passage, Optional.empty())).contains(passage);
    assertThat(confirmed(0.1, passage, Optional.empty())).isEmpty();
  }

  private static Optional<Mark> confirmed(double score, Mark passage, Optional<Mark> phrase) {
    return new LinearClassifier.Likeness(score, passage).confirm(phrase, -0.5, 0.2);
  }

  @Test
  void manyKnownNGramsAreDividedByTheRootOfTheirNumber() {
    Map<String, Double> weights =
        IntStream.range(0, 50).boxed().collect(Collectors.toMap(i -> "gram " + i, i -> 31.0));
    assertThat(classifier(0, weights).score(weights.keySet()))
        .isEqualTo(-1 + 31 * Math.sqrt(50), rounding());
  }

  @Test
  void refusesWhatIsCutOff() {
    byte[] resource = new Weights(-1, 4, Map.of("vote", 4.0)).resource();
    byte[] cut = Arrays.copyOf(resource, resource.length - 1);
    assertThatThrownBy(() -> LinearClassifier.read(cut))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("these are no weights");
  }

  @Test
  void nothingKnownLeavesTheIntercept() {
    assertThat(likeness("").score()).isEqualTo(-1);
    assertThat(passage("")).isEmpty();
    assertThat(likeness("Nothing of it.").score()).isEqualTo(-1);
  }
}
