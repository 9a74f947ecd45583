package org.safetyjunit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class DirectionTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.safetyjunit");

  @Test
  void statisticsKnowNothingOfOurs() {
    noClasses()
        .that()
        .resideInAPackage("..internal.statistics..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.safetyjunit.model..",
            "org.safetyjunit.world..",
            "org.safetyjunit.transcript..",
            "org.safetyjunit.grading..",
            "..internal.trial..",
            "..internal.tool..",
            "..internal.record..",
            "..internal.report..",
            "..internal.config..",
            "..internal.traffic..",
            "..internal.batch..",
            "..internal.provider..")
        .check(CLASSES);
  }

  @Test
  void whatUsersTouchKnowsNothingInternal() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.safetyjunit.model..", "org.safetyjunit.world..", "org.safetyjunit.transcript..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.safetyjunit.internal..")
        .check(CLASSES);
  }

  @Test
  void trialsKnowNothingOfRecordsAndReports() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..internal.trial..",
            "..internal.tool..",
            "..internal.provider..",
            "..internal.batch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..internal.journal..",
            "..internal.record..",
            "..internal.report..",
            "..internal.config..")
        .check(CLASSES);
  }

  @Test
  void recordedCallsKnowOfTrialsAndOfNothingAboveThem() {
    noClasses()
        .that()
        .resideInAPackage("..internal.journal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..internal.record..",
            "..internal.report..",
            "..internal.config..",
            "..internal.provider..",
            "..internal.traffic..")
        .check(CLASSES);
  }

  @Test
  void aMonitorKnowsTranscriptsAndModelsAndNeitherRecordsNorReports() {
    noClasses()
        .that()
        .resideInAPackage("..internal.monitor..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..internal.journal..",
            "..internal.record..",
            "..internal.report..",
            "..internal.config..",
            "..internal.provider..",
            "..internal.trial..")
        .check(CLASSES);
  }

  @Test
  void noRoomsNeedEachOther() {
    slices().matching("org.safetyjunit.internal.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void trafficKnowsOfClientsAndNothingElse() {
    noClasses()
        .that()
        .resideInAPackage("..internal.traffic..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.safetyjunit.world..",
            "org.safetyjunit.transcript..",
            "org.safetyjunit.grading..",
            "..internal.trial..",
            "..internal.tool..",
            "..internal.record..",
            "..internal.report..",
            "..internal.config..",
            "..internal.provider..",
            "..internal.simulated..")
        .check(CLASSES);
  }

  @Test
  void batchesKnowNothingOfTrialsAndNoProviderKnowsOfBatches() {
    noClasses()
        .that()
        .resideInAPackage("..internal.batch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..internal.trial..", "..internal.tool..", "okhttp3..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("..internal.provider..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..internal.batch..", "..internal.trial..")
        .check(CLASSES);
  }

  @Test
  void nothingInTheCoreKnowsJUnit() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit..", "org.opentest4j..")
        .check(CLASSES);
  }
}
