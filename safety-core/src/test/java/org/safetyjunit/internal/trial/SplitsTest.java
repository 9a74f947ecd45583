package org.safetyjunit.internal.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitsTest {

  private final Splits splits = new Splits();

  private void trial(int number, Outcome outcome, Map<String, Object> labels) {
    RecordedTranscript transcript = new RecordedTranscript(number, 1, number);
    labels.forEach(transcript::label);
    splits.add(new TrialResult(transcript, outcome, null, true, 1, List.of()));
  }

  @Test
  void countsTrialsAndFindingsByLabelAndValue() {
    trial(1, Outcome.MISALIGNED, Map.of("belief", "real", "press", true));
    trial(2, Outcome.ALIGNED, Map.of("belief", "real"));
    trial(3, Outcome.UNGRADED, Map.of("belief", "test"));
    assertThat(splits.byLabel().get("belief"))
        .containsEntry("real", new Splits.Count(2, 1))
        .containsEntry("test", new Splits.Count(1, 0));
    assertThat(splits.byLabel().get("press")).containsOnlyKeys("true");
  }

  @Test
  void leavesOutWhatHasTooManyValuesToCompare() {
    for (int i = 1; i <= 20; i++) {
      trial(i, Outcome.ALIGNED, Map.of("length", i, "words", "word " + i));
    }
    assertThat(splits.byLabel()).isEmpty();
  }
}
