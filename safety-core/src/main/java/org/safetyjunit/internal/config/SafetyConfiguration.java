package org.safetyjunit.internal.config;

import java.nio.file.InvalidPathException;
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
 * @param grading the judge, and what is known of its errors
 */
public record SafetyConfiguration(
    Mode mode,
    List<ModelSetup> models,
    OptionalInt maxTrials,
    Path reportDirectory,
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
    return new SafetyConfiguration(
        mode,
        mode == Mode.SELFTEST ? List.of(ModelReader.standIn()) : models(values),
        values.wholeFromOne(Keys.MAX_TRIALS),
        reportDirectory(values),
        GradingSettings.read(values, mode));
  }

  private static List<ModelSetup> models(Values values) {
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
    ModelReader reader = new ModelReader(values);
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
    String directory =
        values
            .text(Keys.REPORT_DIR)
            .orElse(gradle == null ? "target/safety-report" : "build/safety-report");
    try {
      return Path.of(directory).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw Values.bad(Keys.REPORT_DIR, directory, "a path: " + e.getReason());
    }
  }
}
