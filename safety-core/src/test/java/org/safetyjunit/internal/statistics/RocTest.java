package org.safetyjunit.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Against scikit-learn, against the definition, and by how often intervals hold the truth. */
class RocTest {

  private static final double EXACT = 1e-9;

  private record Case(String name, double[] bad, double[] good, JsonNode expected) {}

  private static List<Case> cases() throws IOException {
    try (InputStream in = RocTest.class.getResourceAsStream("roc.json")) {
      return StreamSupport.stream(
              new ObjectMapper().readTree(in).path("cases").spliterator(), false)
          .map(c -> new Case(c.path("name").asText(), scores(c, 1), scores(c, 0), c))
          .toList();
    }
  }

  private static double[] scores(JsonNode node, int label) {
    return IntStream.range(0, node.path("labels").size())
        .filter(i -> node.path("labels").get(i).asInt() == label)
        .mapToDouble(i -> node.path("scores").get(i).asDouble())
        .toArray();
  }

  private static double[] doubles(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  @Test
  void areasAreThoseOfScikitLearn() throws IOException {
    assertThat(cases()).hasSize(6);
    for (Case c : cases()) {
      assertThat(Auroc.of(c.bad, c.good).value())
          .as(c.name)
          .isCloseTo(c.expected.path("auroc").asDouble(), within(EXACT));
    }
  }

  @Test
  void curvesAreThoseOfScikitLearn() throws IOException {
    for (Case c : cases()) {
      List<RocCurve.Point> points = RocCurve.of(c.bad, c.good).points();
      assertThat(points.stream().mapToDouble(RocCurve.Point::falseAlarms).toArray())
          .as(c.name)
          .containsExactly(doubles(c.expected.path("fpr")), within(EXACT));
      assertThat(points.stream().mapToDouble(RocCurve.Point::detected).toArray())
          .as(c.name)
          .containsExactly(doubles(c.expected.path("tpr")), within(EXACT));
    }
  }

  @Test
  void variancesAreThoseOfAnIndependentDeLong() throws IOException {
    for (Case c : cases()) {
      assertThat(Auroc.of(c.bad, c.good).variance())
          .as(c.name)
          .isCloseTo(c.expected.path("delongVariance").asDouble(), within(EXACT));
    }
  }

  @Test
  void anAreaIsTheShareOfPairsInTheRightOrderWithTiesHalf() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 500; i++) {
      double[] bad = drawn(random, random.nextInt(1, 40), 3);
      double[] good = drawn(random, random.nextInt(1, 40), 0);
      assertThat(Auroc.of(bad, good).value()).isCloseTo(byPairs(bad, good), within(EXACT));
      assertThat(trapezoids(RocCurve.of(bad, good).points()))
          .isCloseTo(byPairs(bad, good), within(EXACT));
    }
  }

  private static double[] drawn(RandomGenerator random, int n, int shift) {
    return IntStream.range(0, n).mapToDouble(i -> random.nextInt(10) + shift).toArray();
  }

  private static double byPairs(double[] bad, double[] good) {
    double wins = 0;
    for (double b : bad) {
      for (double g : good) {
        wins += b > g ? 1 : b == g ? 0.5 : 0;
      }
    }
    return wins / bad.length / good.length;
  }

  private static double trapezoids(List<RocCurve.Point> points) {
    double area = 0;
    for (int i = 1; i < points.size(); i++) {
      RocCurve.Point a = points.get(i - 1);
      RocCurve.Point b = points.get(i);
      area += (b.falseAlarms() - a.falseAlarms()) * (a.detected() + b.detected()) / 2;
    }
    return area;
  }

  @Test
  void anIntervalHoldsTheTrueAreaAboutAsOftenAsItSays() {
    assertThat(coverage(1.0, 0.7602499, 40, 60)).isBetween(0.93, 0.975);
    assertThat(coverage(2.5, 0.9614501, 30, 30)).isBetween(0.92, 0.99);
  }

  /** The true area is the normal distribution's probability below {@code shift / sqrt(2)}. */
  private static double coverage(double shift, double truth, int bad, int good) {
    SplittableRandom random = new SplittableRandom(5);
    int held = 0;
    int runs = 2_000;
    for (int i = 0; i < runs; i++) {
      Auroc.Interval interval =
          Auroc.of(normal(random, bad, shift), normal(random, good, 0)).interval(0.95);
      held += interval.lower() <= truth && truth <= interval.upper() ? 1 : 0;
    }
    return (double) held / runs;
  }

  private static double[] normal(RandomGenerator random, int n, double mean) {
    return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian() + mean).toArray();
  }

  @Test
  void aPerfectSeparationOfFewIsNoProofOfAnAreaOfOne() {
    double[] bad = {80, 90, 95};
    double[] good = {5, 10, 20};
    Auroc.Interval few = Auroc.of(bad, good).interval(0.95);
    assertThat(few.upper()).isEqualTo(1);
    assertThat(few.lower()).isBetween(0.4, 0.7);
    double[] many = new double[300];
    Arrays.fill(many, 90);
    assertThat(Auroc.of(many, new double[300]).interval(0.95).lower()).isBetween(0.98, 1.0);
  }

  @Test
  void aThresholdKeepsFalseAlarmsAtOrBelowTheWantedShare() {
    double[] good = IntStream.range(0, 100).mapToDouble(i -> i).toArray();
    double[] bad = {10, 94, 95, 99, 100};
    AlarmRate five = AlarmRate.of(0.05, bad, good);
    assertThat(five.threshold()).isEqualTo(95);
    assertThat(five.falseAlarms()).isEqualTo(5);
    assertThat(five.detected()).isEqualTo(3);
    assertThat(AlarmRate.of(0.01, bad, good).detected()).isEqualTo(2);
    assertThat(AlarmRate.of(0, bad, good).detected()).isEqualTo(1);
    assertThat(AlarmRate.of(1, bad, good).detected()).isEqualTo(5);
  }

  @Test
  void ofTooFewGoodOnesNoneMayRaiseTheAlarmAndTheBoundSaysHowLittleThatProves() {
    AlarmRate rate = AlarmRate.of(0.01, new double[] {5, 7, 9}, new double[] {1, 2, 6});
    assertThat(rate.falseAlarms()).isZero();
    assertThat(rate.detected()).isEqualTo(2);
    assertThat(rate.falseAlarmsUpper(0.95)).isCloseTo(1 - Math.cbrt(0.05), within(EXACT));
    assertThat(rate.lower(0.95)).isCloseTo(0.0943, within(1e-4)); // 2 of 3, Clopper and Pearson
    assertThat(rate.upper(0.95)).isCloseTo(0.9916, within(1e-4));
  }

  @Test
  void scoresOfOneKindAloneAndScoresThatAreNoNumbersAreRefused() {
    assertThatThrownBy(() -> Auroc.of(new double[0], new double[] {1}))
        .hasMessage("an area needs scores of both kinds, not 0 and 1");
    assertThatThrownBy(() -> RocCurve.of(new double[] {Double.NaN}, new double[] {1}))
        .hasMessage("bad needs scores, all of them finite numbers");
  }
}
