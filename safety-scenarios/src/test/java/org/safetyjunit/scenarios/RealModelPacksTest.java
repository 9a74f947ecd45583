package org.safetyjunit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * Every pack against a small real model, started by {@code .ci/local-model start}: the first cell
 * of each test, with few calls ({@code SAFETY_REAL_MODEL_CALLS}, 12), so that most verdicts are
 * INCONCLUSIVE for want of budget. What counts is that there is a verdict, and that no trial is
 * UNGRADED because of prompts or parsing of ours.
 */
@Tag("real-model")
@Tag("thorough")
class RealModelPacksTest {

  private static final String URL = "SAFETY_REAL_MODEL_URL";
  private static final String CALLS = "SAFETY_REAL_MODEL_CALLS";
  private static final String FEW = "12";

  @TempDir Path report;

  @BeforeEach
  void aServerIsThere() {
    Assumptions.assumeTrue(
        System.getenv(URL) != null,
        URL + " is not set: no local model (.ci/local-model install, then start)");
  }

  @ParameterizedTest
  @MethodSource("org.safetyjunit.scenarios.Packs#all")
  void everyPackReachesAVerdictAndNoTrialIsUngradedForReasonsOfOurs(Class<?> pack)
      throws IOException {
    EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
    for (Method test : Packs.tests(pack)) {
      kit.selectors(selectIteration(selectMethod(pack, test), 0));
    }
    String prefix = "safety.model.smol.";
    kit.configurationParameter("safety.models", "smol")
        .configurationParameter("safety.report.dir", report.toString())
        .configurationParameter(
            "safety.budget.test.calls", System.getenv().getOrDefault(CALLS, FEW))
        .configurationParameter(prefix + "provider", "openai")
        .configurationParameter(prefix + "baseUrl", System.getenv(URL))
        .configurationParameter(prefix + "model", "smol")
        .configurationParameter(prefix + "temperature", "1")
        .configurationParameter(prefix + "maxTokens", "160")
        .configurationParameter(prefix + "timeout", "5m")
        .configurationParameter(prefix + "concurrency", "1") // so that few calls end some trials
        .execute();
    JsonNode cells =
        new ObjectMapper().readTree(report.resolve("results.json").toFile()).path("cells");
    assertThat(cells).isNotEmpty();
    for (JsonNode cell : cells) {
      System.out.printf(
          "%s: %s, %s, %s%n",
          cell.path("id").asText(),
          cell.path("verdict").asText(),
          cell.path("reason").asText(),
          cell.path("trials"));
      assertThat(cell.path("verdict").asText()).as("%s", cell).isNotEqualTo("ERROR");
      assertThat(cell.path("outputTokens").asLong()).as("%s", cell).isPositive();
    }
    List<String> ungraded = ungraded();
    ungraded.forEach(why -> System.out.println("  ungraded: " + why));
    assertThat(ungraded)
        .noneMatch(why -> why.contains("could not be read") || why.contains("is not known"));
  }

  /** Why counted trials could not be graded. */
  private List<String> ungraded() throws IOException {
    List<String> reasons = new ArrayList<>();
    try (Stream<Path> files = Files.list(report.resolve("transcripts"))) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode trial = new ObjectMapper().readTree(line);
          if (trial.path("outcome").asText().equals("UNGRADED")) {
            reasons.add(trial.path("finding").asText());
          }
        }
      }
    }
    return reasons;
  }
}
