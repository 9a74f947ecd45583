package org.safetyjunit.internal.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run knows of graders.
 *
 * @param judge the judge; empty if none is named
 * @param calibrationDirectory where committed calibrations are
 * @param updateCalibrations whether they are measured anew
 */
public record GradingSettings(
    Optional<JudgeSetup> judge, Path calibrationDirectory, boolean updateCalibrations) {

  static GradingSettings read(Values values, Mode mode, ModelReader models) {
    return new GradingSettings(
        mode == Mode.SELFTEST ? Optional.empty() : judge(values, models),
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
    return Optional.of(new JudgeSetup(model, values.wholeFromOne(Keys.JUDGE_VOTES).orElse(1)));
  }

  private static boolean isUpdate(String value) {
    return switch (value) {
      case "check" -> false;
      case "update" -> true;
      default -> throw Values.bad(Keys.CALIBRATION, value, "check, update");
    };
  }
}
