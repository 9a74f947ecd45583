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
 * @param reportDirectory where results go
 * @param reporting what is said of them
 * @param records what it does with what was recorded before
 * @param grading the judge, and what is known of its errors
 */
public record SafetyConfiguration(
    Mode mode,
    List<ModelSetup> models,
    OptionalInt maxTrials,
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
    ModelReader models = new ModelReader(values, offline, reportDirectory(values));
    return new SafetyConfiguration(
        mode,
        mode == Mode.SELFTEST ? List.of(ModelReader.standIn()) : models(values, models),
        values.wholeFromOne(Keys.MAX_TRIALS),
        reportDirectory(values),
        Reporting.read(values),
        records,
        GradingSettings.read(values, mode, models));
  }

  private static List<ModelSetup> models(Values values, ModelReader reader) {
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
                        model needs safety.model.<name>.provider and .model as well"""));
    List<ModelSetup> models = new ArrayList<>();
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
      models.add(reader.read(name));
    }
    return List.copyOf(models);
  }

  private static Path reportDirectory(Values values) {
    String gradle = System.getProperty("org.gradle.test.worker");
    return values.path(
        Keys.REPORT_DIR, gradle == null ? "target/safety-report" : "build/safety-report");
  }
}
