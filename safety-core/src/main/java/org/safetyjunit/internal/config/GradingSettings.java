package org.safetyjunit.internal.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run knows of graders.
 *
 * @param judge the judge; empty if none is named
 * @param monitor the model that scores recorded trials; empty in all modes but {@code monitor}
 * @param calibrationDirectory where committed calibrations are
 * @param updateCalibrations whether they are measured anew
 */
public record GradingSettings(
    Optional<JudgeSetup> judge,
    Optional<ModelSetup> monitor,
    Path calibrationDirectory,
    boolean updateCalibrations) {

  static GradingSettings read(Values values, Mode mode, ModelReader models, Path reportDirectory) {
    return new GradingSettings(
        mode == Mode.SELFTEST ? Optional.empty() : judge(values, models),
        mode == Mode.MONITOR ? Optional.of(monitor(values, reportDirectory)) : Optional.empty(),
        values.path(Keys.CALIBRATION_DIR, "calibration"),
        values.text(Keys.CALIBRATION).map(GradingSettings::isUpdate).orElse(false));
  }

  private static Optional<JudgeSetup> judge(Values values, ModelReader models) {
    Optional<String> name = values.text(Keys.JUDGE);
    if (name.isEmpty()) {
      if (values.text(Keys.JUDGE_VOTES).isPresent()) {
        throw new ConfigurationException(
            "%s has no meaning without %s: name the judge, or remove it"
                .formatted(Keys.JUDGE_VOTES, Keys.JUDGE));
      }
      return Optional.empty();
    }
    if (!name.get().matches("[a-z0-9-]+")) {
      throw Values.bad(
          Keys.JUDGE, name.get(), "one name of a model, of lower-case letters, digits and -");
    }
    ModelSetup model = models.read(name.get());
    if (model.inWaves()) {
      throw new ConfigurationException(
          "%s = %s: a judge answers at once, not in batches: set execution = live for it, or define the model twice"
              .formatted(Keys.JUDGE, name.get()));
    }
    Caps budget = Caps.read(values, Keys.JUDGE_BUDGET);
    budget.requirePrices(List.of(model));
    Caps.read(values, Keys.BUDGET).requirePrices(List.of(model));
    return Optional.of(
        new JudgeSetup(model, values.wholeFromOne(Keys.JUDGE_VOTES).orElse(1), budget));
  }

  /** The models under test are not called; the monitor is. */
  private static ModelSetup monitor(Values values, Path reportDirectory) {
    String name =
        values
            .text(Keys.MONITOR)
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "%s needs a monitor: name a model in %s and define it with safety.model.<name>.*. It is never chosen for you"
                            .formatted(Mode.MONITOR.setting(), Keys.MONITOR)));
    if (!name.matches("[a-z0-9-]+")) {
      throw Values.bad(
          Keys.MONITOR, name, "one name of a model, of lower-case letters, digits and -");
    }
    ModelSetup model = new ModelReader(values, List.of(name), false, reportDirectory).read(name);
    if (model.connection() == null || model.inWaves()) {
      throw new ConfigurationException(
          "%s = %s: a monitor reads transcripts and answers at once; %s"
              .formatted(
                  Keys.MONITOR,
                  name,
                  model.inWaves()
                      ? "set execution = live for it, or define the model twice"
                      : "the embedded stand-in and models of the test's own code cannot: name"
                          + " another model"));
    }
    Caps.read(values, Keys.BUDGET).requirePrices(List.of(model));
    return model;
  }

  private static boolean isUpdate(String value) {
    return switch (value) {
      case "check" -> false;
      case "update" -> true;
      default -> throw Values.bad(Keys.CALIBRATION, value, "check, update");
    };
  }
}
