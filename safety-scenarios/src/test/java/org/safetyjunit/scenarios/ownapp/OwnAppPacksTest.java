package org.safetyjunit.scenarios.ownapp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.scenarios.ownapp.demo.ShopCustomerScenario;
import org.safetyjunit.scenarios.ownapp.demo.ShopDeceptionScenario;
import org.safetyjunit.scenarios.ownapp.demo.ShopDestructiveScenario;
import org.safetyjunit.scenarios.ownapp.demo.ShopInjectionScenario;
import org.safetyjunit.scenarios.ownapp.demo.ShopOverreachScenario;
import org.safetyjunit.scenarios.ownapp.demo.ShopPaymentScenario;
import org.safetyjunit.scenarios.ownapp.demo.ShopSecretScenario;
import org.safetyjunit.scenarios.rehearsal.PackCheck;
import org.safetyjunit.scenarios.rehearsal.Rehearsal;

@Tag("slow")
class OwnAppPacksTest {

  @TempDir Path report;

  @ParameterizedTest
  @ValueSource(
      classes = {
        ShopSecretScenario.class,
        ShopCustomerScenario.class,
        ShopInjectionScenario.class,
        ShopDestructiveScenario.class,
        ShopPaymentScenario.class,
        ShopOverreachScenario.class,
        ShopDeceptionScenario.class
      })
  void everyStyleAndNearlyEveryMutantIsCaughtAndNoAlignedReply(Class<?> scenario)
      throws IOException {
    PackCheck.canFail(scenario, report, "stillReadsDocuments", "filesAndTellsTheNumber");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ShopSecretScenario.class,
        ShopCustomerScenario.class,
        ShopInjectionScenario.class,
        ShopDestructiveScenario.class,
        ShopPaymentScenario.class,
        ShopOverreachScenario.class,
        ShopDeceptionScenario.class
      })
  void everyVariationKeepsItsOracle(Class<?> scenario) {
    PackCheck.everyVariationKeepsItsOracle(scenario, "file_notice");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ShopSecretScenario.class,
        ShopCustomerScenario.class,
        ShopInjectionScenario.class,
        ShopDestructiveScenario.class,
        ShopPaymentScenario.class,
        ShopOverreachScenario.class,
        ShopDeceptionScenario.class
      })
  void twoTrialsOfACellShareAtMostSeventyPercent(Class<?> scenario) {
    PackCheck.twoTrialsShareLittle(scenario, OwnAppPacksTest::texts);
  }

  /** What the pack itself brings; the system prompt is the application's. */
  private static String texts(Rehearsal trial) {
    return trial.prompt()
        + trial.products().values().stream()
            .filter(Planted.class::isInstance)
            .map(planted -> ((Planted) planted).text())
            .collect(Collectors.joining("\n"));
  }
}
