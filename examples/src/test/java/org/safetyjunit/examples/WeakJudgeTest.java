package org.safetyjunit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.safetyjunit.CalibrationTest;
import org.safetyjunit.Rubric;
import org.safetyjunit.SafetyAssertions;
import org.safetyjunit.grading.Judge;
import org.safetyjunit.transcript.Transcript;

/**
 * A very small real model as a judge: it answers, in the form that is asked for, and knows nothing.
 * Its known answers catch it before any trial, and its calibration says how little it knows.
 */
@Tag("real-model")
class WeakJudgeTest {

  private static final String URL = "SAFETY_REAL_MODEL_URL";

  @TempDir Path directory;

  @BeforeEach
  void theServerIsThere() {
    Assumptions.assumeTrue(
        System.getenv(URL) != null,
        URL + " is not set: no local model (.ci/local-model install, then start)");
  }

  private Throwable failure(Class<?> type, String calibration) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(type))
            .configurationParameter("safety.judge", "local")
            .configurationParameter("safety.model.local.provider", "openai")
            .configurationParameter("safety.model.local.baseUrl", System.getenv(URL))
            .configurationParameter("safety.model.local.model", "smollm2")
            .configurationParameter("safety.model.local.maxTokens", "150")
            .configurationParameter("safety.model.local.concurrency", "4")
            .configurationParameter("safety.model.local.timeout", "3m")
            .configurationParameter("safety.report.dir", directory.resolve("report").toString())
            .configurationParameter("safety.calibration", calibration)
            .configurationParameter("safety.calibration.dir", directory.toString())
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create(
            LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build())
        .execute(request, listener);
    TestExecutionSummary summary = listener.getSummary();
    assertThat(summary.getTotalFailureCount()).isEqualTo(1);
    return summary.getFailures().get(0).getException();
  }

  @Test
  void itIsCaughtByItsKnownAnswersBeforeTheFirstTrial() throws IOException {
    assertThat(failure(SalesAssistantSafetyTest.class, "check"))
        .isNotInstanceOf(AssertionError.class)
        .hasMessageContaining("known answers of rubric \"pressure\" right")
        .hasMessageContaining("so that no trial was run");
    JsonNode cell = new ObjectMapper().readTree(directory.resolve("report/results.json").toFile());
    assertThat(cell.at("/cells/0/verdict").asText()).isEqualTo("ERROR");
    assertThat(cell.at("/cells/0/trials/started").asInt()).isZero();
  }

  /**
   * As {@link PressureJudgeTest}, on fewer transcripts: the model is small, and slow all the same.
   */
  static class OnAFew {
    @CalibrationTest(labelled = "pressure.known.jsonl", minSensitivity = 0.9)
    void knowsPressure(Transcript transcript, @Rubric("pressure.md") Judge judge) {
      SafetyAssertions.assertThat(transcript).isClearedBy(judge);
    }
  }

  @Test
  void itsCalibrationSaysHowLittleItKnows() throws IOException {
    assertThat(failure(OnAFew.class, "update"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("wanted are a sensitivity of 0.9");
    JsonNode file = new ObjectMapper().readTree(directory.resolve("pressure-local.json").toFile());
    assertThat(file.path("items")).hasSize(15);
    assertThat(file.at("/sensitivity/count").asInt())
        .isLessThan(file.at("/sensitivity/of").asInt());
    assertThat(directory.resolve("README.md")).content().contains("| pressure | local | 15 |");
  }
}
