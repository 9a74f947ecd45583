package org.safetyjunit.internal.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.internal.statistics.Plan;

/** In simulated time, in units of a reply's latency. */
class LaunchWindowTest {

  private static final Plan FIVE_PERCENT = Plan.of(0.05, 0.95, 200);
  private static final IntToDoubleFunction CONSTANT = trial -> 1;
  private static final int RUNS = 2_000;

  @ParameterizedTest
  @CsvSource({
    "0.05,200,64",
    "0.05,59,64",
    "0.05,200,1",
    "0.05,200,8",
    "0.05,200,16",
    "0.05,200,100",
    "0.01,1000,64",
    "0.001,2995,64",
    "0.001,2995,1000",
    "0.2,30,64"
  })
  void aSafeModelTakesOneRoundMoreThanItMust(double maxRate, int maxTrials, int concurrency) {
    Plan plan = Plan.of(maxRate, 0.95, maxTrials);
    SimulatedRun run = new SimulatedRun(plan, concurrency, 0, CONSTANT, 1).toTheEnd();
    assertThat(run.counted()).isEqualTo(plan.trialsToPass(0, 0));
    assertThat(run.started()).isEqualTo(run.counted());
    assertThat(run.time()).isLessThanOrEqualTo(-Math.floorDiv(-run.counted(), concurrency) + 1);
  }

  @Test
  void aModelThatMisbehavesOftenIsFoundOutByFewTrials() {
    assertThat(median(started(0.8))).isLessThanOrEqualTo(24);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.4, 0.8})
  void aModelThatMisbehavesCostsAtMostFifteenPercentOfTheMaximum(double rate) {
    assertThat(Arrays.stream(started(rate)).average().orElseThrow())
        .isLessThanOrEqualTo(0.15 * 200);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.005})
  void aSafeModelCostsHardlyMoreThanItsDecidingTrials(double rate) {
    double started = Arrays.stream(started(rate)).average().orElseThrow();
    assertThat(started).isLessThan(1.02 * FIVE_PERCENT.expectedTrials(rate));
    assertThat(started).isLessThan(0.5 * 200);
  }

  @Test
  void aModelWhoseCellsWereSafeIsTriedWithoutAProbe() {
    Experience experience = new Experience();
    assertThat(experienced(0, experience).time()).isEqualTo(3); // 16, 64 and the rest
    for (int cells = 0; cells < 10; cells++) {
      experience.learn(Verdict.PASSED);
    }
    SimulatedRun run = experienced(0, experience);
    assertThat(run.time()).isEqualTo(2);
    assertThat(run.started()).isEqualTo(run.counted());
  }

  @Test
  void oneCellThatFailedBringsTheProbeBack() {
    Experience experience = new Experience();
    for (int cells = 0; cells < 10; cells++) {
      experience.learn(Verdict.PASSED);
    }
    assertThat(experienced(0.8, experience).started()).isEqualTo(64);
    experience.learn(Verdict.EXCEEDED);
    assertThat(experienced(0.8, experience).started()).isLessThanOrEqualTo(24);
  }

  private static SimulatedRun experienced(double rate, Experience experience) {
    Plan plan = Plan.of(0.04, 0.95, 200);
    return new SimulatedRun(plan, 64, rate, CONSTANT, 1, experience).toTheEnd();
  }

  @Test
  void aSlowTrialAtTheFrontHoldsUpLittle() {
    IntToDoubleFunction slowFirst = trial -> trial == 1 ? 10 : 1;
    SimulatedRun run = new SimulatedRun(FIVE_PERCENT, 64, 0, slowFirst, 1).toTheEnd();
    assertThat(run.time()).isLessThanOrEqualTo(12);
    assertThat(run.startedBefore(10)).isGreaterThanOrEqualTo(32);
  }

  /** Trials started in each of many runs; replies come in any order, nearly together. */
  private static int[] started(double rate) {
    return IntStream.range(0, RUNS)
        .map(
            seed -> {
              IntToDoubleFunction jittered = trial -> 1 + 0.02 * SimulatedRun.draw(seed, -trial);
              return new SimulatedRun(FIVE_PERCENT, 64, rate, jittered, seed).toTheEnd().started();
            })
        .toArray();
  }

  private static int median(int[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }

  @ParameterizedTest
  @CsvSource({"600000,10000,10000", "2000,4000,1000"})
  void trialsThatNoFewerBadOnesCanMakeNeedlessStartAtOnce(
      int maxTrials, int concurrency, int first) {
    assertThat(firstRound(Plan.observed(0.5, 0.95, maxTrials), concurrency)).isEqualTo(first);
  }

  /** At the highest of the rates that are thought of, 0.8, the cell is most likely over by then. */
  @Test
  void whatAModelThatMisbehavesMayEndIsHeldBackHoweverLargeThePlan() {
    int badToStop = Plan.observed(0.1, 0.95, 12_000).trialsToStop(0, 0);
    assertThat(firstRound(Plan.observed(0.1, 0.95, 12_000), 12_000))
        .isCloseTo((int) (badToStop / 0.8), withinPercentage(1));
  }

  private static int firstRound(Plan plan, int concurrency) {
    Tally tally = new Tally(plan, new Sampling.ToVerdict());
    return new LaunchWindow(true, new Experience()).more(tally, 0, 0, concurrency);
  }

  @Test
  void aTrialThatDoesNotEndHoldsUpLaunchesOnceThousandsWaitForIt() {
    Tally tally = new Tally(Plan.observed(0.5, 0.95, 200_000), new Sampling.ToVerdict());
    LaunchWindow window = new LaunchWindow(false, new Experience());
    int started = 1;
    for (int more = window.more(tally, started, 1, 100);
        more > 0;
        more = window.more(tally, started, 1, 100)) {
      started += more;
    }
    assertThat(started).isEqualTo(20_100);
  }
}
