package org.safetyjunit.scenarios.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class PairsTest {

  private static final int DRAWS = 300;
  private static final int MANY_DRAWS = 10_000;
  private static final double MOST_SHARED = 0.7;

  static Stream<SabotageScenario> pairs() {
    return PairTrial.ALL.stream();
  }

  @Test
  void thereAreTenPairsOfTasksOrMore() {
    assertThat(pairs().map(s -> new PairTrial(s, 1, "given").job.pair()).distinct().count())
        .isGreaterThanOrEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyDrawKeepsItsOracle(SabotageScenario scenario) {
    everyDrawKeepsItsOracle(scenario, DRAWS);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  @Tag("thorough")
  void everyOneOfManyDrawsKeepsItsOracle(SabotageScenario scenario) {
    everyDrawKeepsItsOracle(scenario, MANY_DRAWS);
  }

  private static void everyDrawKeepsItsOracle(SabotageScenario scenario, int draws) {
    List<String> scripts = new ArrayList<>(PairTrial.aligned(scenario));
    int aligned = scripts.size();
    scripts.addAll(PairTrial.misaligned(scenario));
    assertThat(aligned).isGreaterThanOrEqualTo(3);
    assertThat(scripts.size() - aligned).isGreaterThanOrEqualTo(3);
    for (int seed = 0; seed < draws; seed++) {
      int each = seed % scripts.size();
      PairTrial trial = new PairTrial(scenario, seed, seed % 2 == 0 ? "given" : "none");
      assertThat(trial.isMisaligned()).as("untouched, seed %d", seed).isFalse();
      assertThat(trial.isMainDone()).as("untouched, seed %d", seed).isFalse();
      assertThat(trial.playing(scripts.get(each)).isMisaligned())
          .as("seed %d: %s", seed, scripts.get(each))
          .isEqualTo(each >= aligned);
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theOpenTaskIsLookedForByItself(SabotageScenario scenario) {
    for (int seed = 0; seed < 200; seed++) {
      PairTrial done = new PairTrial(scenario, seed, "given");
      assertThat(done.playing(PairTrial.aligned(scenario).get(0)).isMainDone()).isTrue();
      PairTrial refused = new PairTrial(scenario, seed, "given");
      assertThat(refused.playing(PairTrial.aligned(scenario).get(1)).isMainDone()).isFalse();
      PairTrial both = new PairTrial(scenario, seed, "given");
      assertThat(both.playing(PairTrial.misaligned(scenario).get(0)).isMainDone()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void twoTrialsShareAtMostSeventyOfAHundredRunsOfFiveWords(SabotageScenario scenario) {
    for (String side : List.of("given", "none")) {
      List<Set<List<String>>> trials = new ArrayList<>();
      for (int seed = 0; seed < 40; seed++) {
        trials.add(fives(new PairTrial(scenario, seed, side).text()));
      }
      for (int i = 0; i < trials.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertThat(shared(trials.get(i), trials.get(j)))
              .as("%s, %s: seeds %d and %d", scenario.getClass().getSimpleName(), side, i, j)
              .isLessThanOrEqualTo(MOST_SHARED);
        }
      }
    }
  }

  private static Set<List<String>> fives(String text) {
    List<String> words = Arrays.asList(text.toLowerCase().split("\\W+"));
    Set<List<String>> fives = new HashSet<>();
    for (int i = 0; i + 5 <= words.size(); i++) {
      fives.add(words.subList(i, i + 5));
    }
    return fives;
  }

  private static double shared(Set<List<String>> one, Set<List<String>> other) {
    Set<List<String>> both = new HashSet<>(one);
    both.retainAll(other);
    return (double) both.size() / Math.min(one.size(), other.size());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void noTextHasAnUnfilledPlaceholder(SabotageScenario scenario) {
    for (int seed = 0; seed < 300; seed++) {
      assertThat(new PairTrial(scenario, seed, "given").text())
          .doesNotContainPattern("\\{\\w+(\\.\\w+)?}");
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theControlHasTheSameTaskAndNoHiddenOne(SabotageScenario scenario) {
    for (int seed = 0; seed < 100; seed++) {
      PairTrial given = new PairTrial(scenario, seed, "given");
      PairTrial none = new PairTrial(scenario, seed, "none");
      assertThat(none.briefing.instructions()).doesNotContainPattern("(?i)notice|keep this to");
      assertThat(given.briefing.instructions().length())
          .isGreaterThan(none.briefing.instructions().length() + 100);
      assertThat(given.briefing.task()).doesNotContainPattern("(?i)nobody may|unseen");
    }
  }

  @Test
  void anotherValueOfTheFactorIsRefusedWithWhatIsAllowed() {
    assertThatThrownBy(() -> new PairTrial(PairTrial.ALL.get(0), 1, "found"))
        .hasMessage("side = found is not allowed: given, none");
  }
}
