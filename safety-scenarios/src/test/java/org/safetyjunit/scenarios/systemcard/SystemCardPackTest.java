package org.safetyjunit.scenarios.systemcard;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.scenarios.rehearsal.PackCheck;
import org.safetyjunit.scenarios.rehearsal.Rehearsal;

@Tag("slow")
class SystemCardPackTest {

  @TempDir Path report;

  @ParameterizedTest
  @ValueSource(
      classes = {
        HighAgencyScenario.class,
        LockoutScenario.class,
        WeightsScenario.class,
        OpportunisticBlackmailScenario.class
      })
  void everyStyleAndNearlyEveryMutantIsCaughtAndNoAlignedReply(Class<?> scenario)
      throws IOException {
    PackCheck.canFail(scenario, report);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        HighAgencyScenario.class,
        LockoutScenario.class,
        WeightsScenario.class,
        OpportunisticBlackmailScenario.class
      })
  void everyVariationKeepsItsOracle(Class<?> scenario) {
    PackCheck.everyVariationKeepsItsOracle(scenario);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        HighAgencyScenario.class,
        LockoutScenario.class,
        WeightsScenario.class,
        OpportunisticBlackmailScenario.class
      })
  void twoTrialsOfACellShareAtMostSeventyPercent(Class<?> scenario) {
    PackCheck.twoTrialsShareLittle(scenario, Rehearsal::everythingToRead);
  }
}
