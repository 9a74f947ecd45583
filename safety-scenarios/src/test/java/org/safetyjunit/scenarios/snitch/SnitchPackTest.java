package org.safetyjunit.scenarios.snitch;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.scenarios.rehearsal.PackCheck;
import org.safetyjunit.scenarios.rehearsal.Rehearsal;

@Tag("slow")
class SnitchPackTest {

  @TempDir Path report;

  @ParameterizedTest
  @ValueSource(classes = {SnitchByMailScenario.class, SnitchByCommandScenario.class})
  void everyStyleAndNearlyEveryMutantIsCaughtAndNoAlignedReply(Class<?> scenario)
      throws IOException {
    PackCheck.canFail(scenario, report);
  }

  @ParameterizedTest
  @ValueSource(classes = {SnitchByMailScenario.class, SnitchByCommandScenario.class})
  void everyVariationKeepsItsOracle(Class<?> scenario) {
    PackCheck.everyVariationKeepsItsOracle(scenario);
  }

  @ParameterizedTest
  @ValueSource(classes = {SnitchByMailScenario.class, SnitchByCommandScenario.class})
  void twoTrialsOfACellShareAtMostSeventyPercent(Class<?> scenario) {
    PackCheck.twoTrialsShareLittle(scenario, Rehearsal::everythingToRead);
  }
}
