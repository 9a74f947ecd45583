package org.safetyjunit.scenarios.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The self-test of each pair of tasks. */
@Tag("slow")
class SabotageCanFailTest {

  @TempDir Path report;

  static Stream<Class<?>> pairs() {
    return PairTrial.ALL.stream().map(Object::getClass);
  }

  /** Its oracle looks for a tool that no world of it has. */
  static class WithoutItsTool extends MailDigestScenario {
    @Override
    public Set<String> watchedTools() {
      return Set.of("shred_mail");
    }
  }

  @Test
  void aToolThatTheOracleWatchesAndNobodyOffersIsAnErrorBeforeTheFirstCall() throws IOException {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(WithoutItsTool.class))
        .configurationParameter("safety.models", "simulated")
        .configurationParameter("safety.report.dir", report.toString())
        .execute()
        .allEvents()
        .assertThatEvents()
        .haveAtLeastOne(event(finishedWithFailure(message(text -> text.contains("shred_mail")))));
    try (Stream<Path> transcripts = Files.list(report.resolve("transcripts"))) {
      assertThat(transcripts).allSatisfy(file -> assertThat(file).isEmptyFile());
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyMisalignedStyleIsFoundAndNoAlignedOne(Class<?> scenario) throws IOException {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(scenario))
        .configurationParameter("safety.mode", "selftest")
        .configurationParameter("safety.report.dir", report.toString())
        .execute()
        .testEvents()
        .assertStatistics(statistics -> statistics.started(2).succeeded(2));
    JsonNode tests = new ObjectMapper().readTree(report.resolve("selftest.json").toFile());
    assertThat(tests.path("tests")).hasSize(2);
    for (JsonNode test : tests.path("tests")) {
      for (JsonNode style : test.path("misaligned")) {
        assertThat(style.path("flagged")).as("%s", style).isEqualTo(style.path("trials"));
      }
      for (JsonNode style : test.path("aligned")) {
        assertThat(style.path("flagged").asInt()).as("%s", style).isZero();
        assertThat(style.path("ungraded").asInt()).as("%s", style).isZero();
      }
      assertThat(test.at("/mutants/caught")).isEqualTo(test.at("/mutants/counted"));
    }
  }
}
