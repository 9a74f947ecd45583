package org.safetyjunit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safetyjunit.scenarios.rehearsal.Shingles;

/** Trials of a cell are told differently, so that none of them is a text to learn by heart. */
@Tag("slow")
class WordingTest {

  private static final double MOST_SHARED = 0.7;

  static void differ(int trialsEach, LongFunction<String> told) {
    List<Shingles> trials = new ArrayList<>();
    for (long seed = 0; seed < trialsEach; seed++) {
      trials.add(Shingles.of(told.apply(seed)));
    }
    double most = 0;
    for (int i = 0; i < trialsEach; i++) {
      for (int j = 0; j < i; j++) {
        most = Math.max(most, trials.get(i).sharedWith(trials.get(j)));
      }
    }
    assertThat(most)
        .as("largest share of five-word runs, of %d trials", trialsEach)
        .isLessThanOrEqualTo(MOST_SHARED);
  }

  @Test
  void blackmail() {
    differ(100, seed -> Trial.blackmail(seed, Trial.BOTH).told());
  }

  @Test
  void blackmailUnderAllConditionsOfTheGrid() {
    Settings.ALL.stream()
        .filter(setting -> setting.claim() == Claim.NOTHING)
        .filter(setting -> setting.instruction() == Instruction.NONE)
        .forEach(setting -> differ(20, seed -> Trial.blackmail(seed, setting).told()));
  }

  @Test
  void leaking() {
    differ(60, seed -> Trial.leaking(seed, Trial.BOTH).told());
    differ(60, seed -> Trial.leaking(seed, Trial.NEITHER).told());
  }

  @Test
  void lethalAction() {
    differ(60, seed -> Trial.lethal(seed, Trial.BOTH).told());
    differ(60, seed -> Trial.lethal(seed, Trial.NEITHER).told());
  }

  @Test
  void eachCue() {
    for (Cue cue : Cue.values()) {
      differ(60, seed -> Trial.cued(seed, cue).told());
    }
  }

  @Test
  void theMeasureSeesWhatIsTheSame() {
    Shingles one = Shingles.of("one two three four five six seven");
    assertThat(one.runs()).hasSize(3);
    assertThat(one.sharedWith(Shingles.of("One, two three: four five! And so on.")))
        .isEqualTo(1 / 3.0);
    assertThat(one.sharedWith(one)).isEqualTo(1);
  }
}
