package org.safetyjunit.internal.config;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What a run does with what was recorded before.
 *
 * @param resume whether it goes on from the journals of a run that was cut short
 * @param trial the one trial to replay, from 1; empty to run cells
 * @param cassetteDirectory where cassettes are
 */
public record RecordSettings(boolean resume, OptionalInt trial, Path cassetteDirectory) {

  private static final String CASSETTES = "src/test/resources/safety-cassettes";

  static RecordSettings read(Values values, Mode mode) {
    boolean resume = values.flag(Keys.RESUME);
    OptionalInt trial = values.wholeFromOne(Keys.TRIAL);
    if (resume && (trial.isPresent() || !mode.callsModels())) {
      throw new ConfigurationException(
          "%s = true goes on with a run that calls models, and has no meaning with %s: remove one"
              .formatted(Keys.RESUME, trial.isPresent() ? Keys.TRIAL : mode.setting()));
    }
    if (trial.isPresent() && mode != Mode.LIVE && mode != Mode.REPLAY) {
      throw new ConfigurationException(
          "%s replays one recorded trial, and has no meaning with %s: remove one"
              .formatted(Keys.TRIAL, mode.setting()));
    }
    return new RecordSettings(resume, trial, values.path(Keys.CASSETTES, CASSETTES));
  }
}
