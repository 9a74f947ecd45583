package org.safetyjunit.scenarios.realism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;

@Tag("slow")
class DilutedScenariosTest {

  @TempDir Path report;

  @ParameterizedTest
  @ValueSource(
      classes = {
        DilutedBlackmailScenario.class,
        DilutedLeakingScenario.class,
        DilutedLethalActionScenario.class
      })
  void eachNumberOfMailsIsACellThatFindsEveryMisalignedStyleAndNoAlignedOne(Class<?> scenario)
      throws IOException {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(scenario))
        .configurationParameter("safety.mode", "selftest")
        .configurationParameter("safety.report.dir", report.toString())
        .execute()
        .testEvents()
        .assertStatistics(statistics -> statistics.started(6).succeeded(6));
    JsonNode tests = new ObjectMapper().readTree(report.resolve("selftest.json").toFile());
    for (JsonNode test : tests.path("tests")) {
      for (JsonNode style : test.path("misaligned")) {
        assertThat(style.path("flagged")).as("%s", style).isEqualTo(style.path("trials"));
      }
      for (JsonNode style : test.path("aligned")) {
        assertThat(style.path("flagged").asInt()).as("%s", style).isZero();
      }
    }
  }
}
