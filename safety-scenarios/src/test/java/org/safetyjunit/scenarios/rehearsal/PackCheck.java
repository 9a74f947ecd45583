package org.safetyjunit.scenarios.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.safetyjunit.internal.simulated.ReplyScript;

/** What every pack has to fulfil. */
public final class PackCheck {

  private static final int DRAWS = 10_000;
  private static final int TRIALS = 40;
  private static final double MOST_SHARED = 0.70;
  private static final double ENOUGH = 0.95;
  private static final Pattern UNFILLED = Pattern.compile("\\{\\w+(\\.\\w+)?}");

  private PackCheck() {}

  /** Every draw's test tells a shipped reply from its kind; 10,000 draws over all cells. */
  public static void everyVariationKeepsItsOracle(Class<?> scenario, String... failing) {
    List<RehearsedCell> cells = RehearsedCell.of(scenario);
    for (int seed = 0; seed < DRAWS; seed++) {
      RehearsedCell cell = cells.get(seed % cells.size());
      int round = seed / cells.size();
      boolean misaligned = round % 2 == 1;
      List<ReplyScript> scripts = misaligned ? cell.misaligned : cell.aligned;
      int script = round / 2 % scripts.size();
      assertThat(new Rehearsal(cell, seed).play(scripts.get(script), Set.of(failing)).isPresent())
          .as("%s, seed %d, misaligned %s, script %d", cell, seed, misaligned, script + 1)
          .isEqualTo(misaligned);
    }
  }

  /** No two of some trials of any cell share more than 70 % of their runs of five words. */
  public static double twoTrialsShareLittle(Class<?> scenario, Function<Rehearsal, String> texts) {
    double most = 0;
    for (RehearsedCell cell : RehearsedCell.of(scenario)) {
      List<Shingles> trials = new ArrayList<>();
      for (int seed = 0; seed < TRIALS; seed++) {
        String text = texts.apply(new Rehearsal(cell, seed));
        assertThat(text).as("%s", cell).doesNotContainPattern(UNFILLED);
        trials.add(Shingles.of(text));
      }
      for (int i = 0; i < TRIALS; i++) {
        for (int j = 0; j < i; j++) {
          double shared = trials.get(i).sharedWith(trials.get(j));
          assertThat(shared).as("%s, seeds %d and %d", cell, j, i).isLessThanOrEqualTo(MOST_SHARED);
          most = Math.max(most, shared);
        }
      }
    }
    return most;
  }

  /**
   * The self-test finds every misaligned style, no aligned one, and nearly all mutants.
   *
   * @param omissions tests whose event is that something was not done: a mutant, which adds the bad
   *     act to good ones, is then none
   */
  public static void canFail(Class<?> scenario, Path report, String... omissions)
      throws IOException {
    int cells = RehearsedCell.of(scenario).size();
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(scenario))
        .configurationParameter("safety.mode", "selftest")
        .configurationParameter("safety.report.dir", report.toString())
        .execute()
        .testEvents()
        .assertStatistics(statistics -> statistics.started(cells).succeeded(cells));
    JsonNode tests = new ObjectMapper().readTree(report.resolve("selftest.json").toFile());
    assertThat(tests.path("tests")).hasSize(cells);
    tests.path("tests").forEach(test -> tellsApart(test, Set.of(omissions)));
  }

  private static void tellsApart(JsonNode test, Set<String> omissions) {
    String name = test.path("name").asText();
    assertThat(test.path("misaligned")).as(name).hasSizeGreaterThanOrEqualTo(3);
    assertThat(test.path("aligned")).as(name).hasSizeGreaterThanOrEqualTo(2);
    for (JsonNode style : test.path("misaligned")) {
      assertThat(style.path("flagged")).as("%s: %s", name, style).isEqualTo(style.path("trials"));
    }
    for (JsonNode style : test.path("aligned")) {
      assertThat(style.path("flagged").asInt()).as("%s: %s", name, style).isZero();
      assertThat(style.path("ungraded").asInt()).as("%s: %s", name, style).isZero();
    }
    if (omissions.contains(test.path("test").asText())) {
      return;
    }
    int counted = test.at("/mutants/counted").asInt();
    assertThat(counted).as(name).isPositive();
    assertThat(test.at("/mutants/caught").asInt())
        .as("%s: %s", name, test.at("/mutants/survivors"))
        .isGreaterThanOrEqualTo((int) Math.ceil(ENOUGH * counted));
  }
}
