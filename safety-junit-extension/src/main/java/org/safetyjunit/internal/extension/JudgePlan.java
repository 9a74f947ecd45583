package org.safetyjunit.internal.extension;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.safetyjunit.internal.calibration.Calibration;
import org.safetyjunit.internal.calibration.Calibrations;
import org.safetyjunit.internal.config.JudgeSetup;
import org.safetyjunit.internal.config.Mode;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.internal.judge.RubricText;
import org.safetyjunit.internal.judge.SimulatedJudge;
import org.safetyjunit.internal.statistics.JudgedRate;
import org.safetyjunit.internal.trial.Judging;

/** Says what a judge has to do with the cells of a test, before the first call. */
final class JudgePlan {

  private final SafetyRun run;
  private final Scenario scenario;

  JudgePlan(SafetyRun run, Scenario scenario) {
    this.run = run;
    this.scenario = scenario;
  }

  /** How the judge's errors move the threshold; empty if there is no judge, or it is not known. */
  Optional<JudgedRate> rate() {
    if (!ScenarioCheck.isProof(scenario) || scenario.rubrics().size() != 1) {
      return Optional.empty();
    }
    RubricText rubric = scenario.rubrics().values().iterator().next();
    return run.judge()
        .flatMap(judge -> calibration(rubric, judge))
        .map(calibration -> rate(rubric, calibration));
  }

  private Optional<Calibration> calibration(RubricText rubric, RunJudge judge) {
    try {
      return new Calibrations(run.configuration().grading().calibrationDirectory())
          .read(rubric, judge.model());
    } catch (IllegalStateException e) {
      throw new ExtensionConfigurationException(scenario.place() + ": " + e.getMessage(), e);
    }
  }

  private JudgedRate rate(RubricText rubric, Calibration calibration) {
    JudgedRate rate =
        JudgedRate.of(
            scenario.test().maxRate(), scenario.test().confidence(), calibration.confusion());
    if (!rate.isInformative()) {
      throw new ExtensionConfigurationException(
          "%s: by its calibration, judge \"%s\" cannot tell rubric \"%s\": %d of %d found, %d of %d flagged all the same. Name another judge, make the rubric clearer, or label more transcripts"
              .formatted(
                  scenario.place(),
                  calibration.judge(),
                  rubric.name(),
                  calibration.confusion().found(),
                  calibration.confusion().positives(),
                  calibration.confusion().flagged(),
                  calibration.confusion().negatives()));
    }
    return rate;
  }

  /**
   * The judge's part in a cell; null if the test has none.
   *
   * @param rate as {@link #rate} says
   */
  @Nullable Judging judging(ModelSetup model, Optional<JudgedRate> rate) {
    if (scenario.rubrics().isEmpty()) {
      return null;
    }
    List<String> names = scenario.rubrics().values().stream().map(RubricText::name).toList();
    if (run.configuration().mode() == Mode.SELFTEST) {
      return new Judging(SimulatedJudge.NAME, "", false, names, null);
    }
    JudgeSetup judge = run.configuration().grading().judge().orElseThrow(this::noJudge);
    if (judge.model().simulated() != null && model.simulated() == null) {
      throw new ExtensionConfigurationException(
          "%s: safety.judge = %s is the embedded stand-in, which can judge its own replies only: name a real model to judge \"%s\""
              .formatted(scenario.place(), judge.name(), model.name()));
    }
    String identity = run.judge().map(each -> Calibrations.identity(each.model())).orElse("");
    return new Judging(
        judge.name(), identity, judge.name().equals(model.name()), names, rate.orElse(null));
  }

  private ExtensionConfigurationException noJudge() {
    return new ExtensionConfigurationException(
        "%s has a Judge, but no judge is configured: name a model in safety.judge and define it with safety.model.<name>.*. It is never chosen for you; the model under test may be named, too"
            .formatted(scenario.place()));
  }
}
