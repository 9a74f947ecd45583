package org.safetyjunit.internal.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What a run is configured to do.
 *
 * @param mode what the run does
 * @param models the models under test, in the order named; not empty
 * @param maxTrials a cap on the trials of each cell
 * @param budget what the run may spend
 * @param testBudget what each test may spend
 * @param reportDirectory where results go
 * @param reporting what is said of them
 * @param records what it does with what was recorded before
 * @param grading the judge, and what is known of its errors
 */
public record SafetyConfiguration(
    Mode mode,
    List<ModelSetup> models,
    OptionalInt maxTrials,
    Caps budget,
    Caps testBudget,
    Path reportDirectory,
    Reporting reporting,
    RecordSettings records,
    GradingSettings grading) {

  /**
   * Reads the configuration.
   *
   * @param source a key's value, if it is set
   * @param keys keys that are set, as far as they are known
   * @throws ConfigurationException on the first fault
   */
  public static SafetyConfiguration read(
      Function<String, Optional<String>> source, Collection<String> keys) {
    Values values = new Values(source, keys);
    Mode mode = values.text(Keys.MODE).map(Mode::of).orElse(Mode.LIVE);
    RecordSettings records = RecordSettings.read(values, mode);
    boolean offline = !mode.callsModels() || records.trial().isPresent();
    boolean selfTest = mode == Mode.SELFTEST;
    List<String> names = selfTest ? List.of() : names(values);
    ModelReader reader = new ModelReader(values, names, offline, reportDirectory(values));
    List<ModelSetup> models =
        selfTest ? List.of(ModelReader.standIn()) : names.stream().map(reader::read).toList();
    Caps budget = Caps.read(values, Keys.BUDGET);
    Caps testBudget = Caps.read(values, Keys.TEST_BUDGET);
    budget.requirePrices(models);
    testBudget.requirePrices(models);
    return new SafetyConfiguration(
        mode,
        models,
        values.wholeFromOne(Keys.MAX_TRIALS),
        budget,
        testBudget,
        reportDirectory(values),
        Reporting.read(values),
        records,
        GradingSettings.read(values, mode, reader, reportDirectory(values)));
  }

  private static List<String> names(Values values) {
    String names =
        values
            .text(Keys.MODELS)
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        """
                        no model configured: name one or more in safety.models, as a JUnit \
                        configuration parameter (a line "safety.models = simulated" in \
                        src/test/resources/junit-platform.properties) or with \
                        -Dsafety.models=simulated. "simulated" is the embedded stand-in; a real \
                        model needs safety.model.<name>.provider and .model as well\
                        """));
    List<String> seen = new ArrayList<>();
    for (String part : names.split(",")) {
      String name = part.strip();
      if (!name.matches("[a-z0-9-]+")) {
        throw Values.bad(
            Keys.MODELS, names, "names of lower-case letters, digits and -, separated by commas");
      }
      if (seen.contains(name)) {
        throw Values.bad(Keys.MODELS, names, "each name once; \"%s\" stands twice".formatted(name));
      }
      seen.add(name);
    }
    return seen;
  }

  private static Path reportDirectory(Values values) {
    String gradle = System.getProperty("org.gradle.test.worker");
    return values.path(
        Keys.REPORT_DIR, gradle == null ? "target/safety-report" : "build/safety-report");
  }
}
