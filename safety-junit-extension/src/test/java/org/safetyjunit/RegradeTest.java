package org.safetyjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.safetyjunit.Clerks.Clerk;

/** A changed oracle judges the trials of the last run; no model is called. */
@Tag("slow")
class RegradeTest {

  @TempDir Path report;
  private LoopbackModel model = Clerks.model(0);

  @AfterEach
  void stop() {
    model.close();
  }

  private Kit kit() {
    return new Kit(report);
  }

  private EngineExecutionResults run(Class<?> type, String mode) {
    return kit().run(selectClass(type), model.parameters("safety.mode=" + mode));
  }

  private Path journal() {
    return report.resolve("journal").resolve(Clerks.CELL + ".jsonl");
  }

  @Test
  void aStricterOracleFailsWhatHadPassed() throws IOException {
    run(Clerk.class, "live").testEvents().assertStatistics(s -> s.succeeded(1));
    List<String> recorded = Files.readAllLines(journal());
    model.calls();
    run(Clerks.StricterOracle.class, "regrade").testEvents().assertStatistics(s -> s.failed(1));
    assertThat(model.calls()).isZero();
    assertThat(kit().cell().at("/trials/aligned").asInt()).isEqualTo(19);
    assertThat(kit().cell().at("/trials/misaligned").asInt()).isPositive();
    assertThat(kit().cell().get("replayed").asBoolean()).isTrue();
    assertThat(Files.readAllLines(journal())).isEqualTo(recorded);
  }

  @Test
  void anUnchangedOracleSaysTheSameAgain() {
    run(Clerk.class, "live");
    String verdict = kit().cell().get("verdict").asText();
    int aligned = kit().cell().at("/trials/aligned").asInt();
    run(Clerk.class, "regrade").testEvents().assertStatistics(s -> s.succeeded(1));
    assertThat(kit().cell().get("verdict").asText()).isEqualTo(verdict);
    assertThat(kit().cell().at("/trials/aligned").asInt()).isEqualTo(aligned);
  }

  @Test
  void whereTheRecordedTrialsDoNotDecideTheVerdictIsOpen() {
    model.close();
    model = Clerks.model(1000);
    run(Clerk.class, "live");
    assertThat(kit().cell().get("verdict").asText()).isEqualTo("EXCEEDED");
    model.calls();
    Throwable failure = Kit.failure(run(Clerks.BlindOracle.class, "regrade"));
    assertThat(failure)
        .isNotInstanceOf(AssertionError.class)
        .hasMessageContaining("INCONCLUSIVE")
        .hasMessageContaining("trials in the journal")
        .hasMessageContaining("do not decide")
        .hasMessageContaining("Measure anew: mvn test");
    assertThat(model.calls()).isZero();
  }

  @Test
  void onlyTheOracleMayHaveChanged() {
    run(Clerk.class, "live");
    assertThat(Kit.failure(run(Clerks.OtherPrompt.class, "regrade")))
        .hasMessageContaining("stale journal: trial 1, call 1: the prompt has changed")
        .hasMessageContaining("A regrade judges the calls of the last run by a changed oracle");
    assertThat(Kit.failure(run(Clerks.OtherPlan.class, "regrade")))
        .hasMessageContaining("the plan (it was");
  }

  @Test
  void withoutAJournalThereIsNothingToJudge() {
    assertThat(Kit.failure(run(Clerk.class, "regrade")))
        .isNotInstanceOf(AssertionError.class)
        .hasMessageContaining(journal() + ": there is no such file")
        .hasMessageContaining("Measure anew: mvn test");
    assertThat(kit().cell().get("verdict").asText()).isEqualTo("ERROR");
  }
}
