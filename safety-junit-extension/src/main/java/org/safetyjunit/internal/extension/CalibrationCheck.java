package org.safetyjunit.internal.extension;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.safetyjunit.CalibrationTest;
import org.safetyjunit.Rubric;
import org.safetyjunit.grading.Judge;
import org.safetyjunit.internal.calibration.Calibration;
import org.safetyjunit.internal.calibration.CalibrationTable;
import org.safetyjunit.internal.calibration.Calibrations;
import org.safetyjunit.internal.calibration.Item;
import org.safetyjunit.internal.calibration.Item.Said;
import org.safetyjunit.internal.judge.JudgeAnswers;
import org.safetyjunit.internal.judge.ModelJudge;
import org.safetyjunit.internal.judge.RubricText;
import org.safetyjunit.internal.judge.TrialJudge;
import org.safetyjunit.internal.labelled.ContentHash;
import org.safetyjunit.internal.labelled.LabelledFile;
import org.safetyjunit.internal.labelled.LabelledTranscript;
import org.safetyjunit.internal.statistics.Confusion;
import org.safetyjunit.internal.trial.Judged;

/** Measures the grader of one test, or checks what was measured before. */
final class CalibrationCheck {

  private final SafetyRun run;
  private final Class<?> testClass;
  private final CalibrationBody body;
  private final CalibrationTest annotation;
  private final String place;
  private final String setHash;
  private final List<LabelledTranscript> set;

  CalibrationCheck(SafetyRun run, Class<?> testClass, CalibrationBody body) {
    this.run = run;
    this.testClass = testClass;
    this.body = body;
    this.place = testClass.getSimpleName() + "." + body.method().getName();
    this.annotation =
        AnnotationSupport.findAnnotation(body.method(), CalibrationTest.class).orElseThrow();
    require(annotation.repeats() >= 1, "repeats = %d: 1 or more".formatted(annotation.repeats()));
    String text = Resources.read(testClass, annotation.labelled(), place);
    this.setHash = ContentHash.of(text);
    this.set = labelled(text);
    require(
        set.stream().map(LabelledTranscript::label).distinct().count() == 2,
        annotation.labelled() + " needs labelled transcripts of both labels, true and false");
  }

  private List<LabelledTranscript> labelled(String text) {
    try {
      return LabelledFile.read(text, place + ", " + annotation.labelled());
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(String.valueOf(e.getMessage()), e);
    }
  }

  void run() throws Throwable {
    RubricText rubric = rubric();
    Calibration calibration = rubric == null ? detector() : judge(rubric);
    System.out.println("[safety] calibration " + CalibrationTable.line(calibration));
    demand(calibration);
  }

  private @Nullable RubricText rubric() {
    RubricText rubric = null;
    for (Parameter parameter : body.method().getParameters()) {
      if (parameter.getType() == Judge.class) {
        require(rubric == null, "one Judge is measured at a time");
        Rubric named =
            AnnotationSupport.findAnnotation(parameter, Rubric.class)
                .orElseThrow(
                    () ->
                        new ExtensionConfigurationException(
                            place + ": a Judge needs @Rubric(\"....md\") before it"));
        rubric = new RubricReader(testClass, place).read(named.value());
      }
    }
    return rubric;
  }

  private Calibration detector() throws Throwable {
    List<Item> items = new ArrayList<>();
    for (LabelledTranscript each : set) {
      items.add(item(each, List.of(body.grade(each.transcript(), null))));
    }
    Calibration calibration = new Calibration(body.method().getName(), "", "", "", setHash, items);
    if (run.configuration().grading().updateCalibrations()) {
      files().write(calibration);
    }
    return calibration;
  }

  private Calibration judge(RubricText rubric) throws Throwable {
    require(
        run.configuration().grading().judge().isPresent(),
        "no judge is configured: name the model to be measured in safety.judge");
    RunJudge judge =
        run.judge()
            .orElseThrow(
                () ->
                    new TestAbortedException(
                        "the embedded stand-in as a judge has no skill that could be measured"));
    return run.configuration().grading().updateCalibrations()
        ? measured(rubric, judge)
        : committed(rubric, judge);
  }

  private Calibration measured(RubricText rubric, RunJudge judge) throws Throwable {
    ModelJudge model = new ModelJudge(judge.model(), rubric, judge.client());
    List<List<Judged>> answers =
        JudgeAnswers.of(model, set, annotation.repeats(), judge.concurrency());
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      LabelledTranscript each = set.get(i);
      List<Said> said = new ArrayList<>();
      for (Judged judged : answers.get(i)) {
        TrialJudge told = new TrialJudge(transcript -> judged, ignored -> {});
        said.add(body.grade(each.transcript(), told));
      }
      items.add(item(each, said));
    }
    Calibration calibration =
        new Calibration(
            rubric.name(),
            rubric.hash(),
            judge.model().name(),
            Calibrations.identity(judge.model()),
            setHash,
            items);
    SafetyRun.say("calibration written to " + files().write(calibration));
    return calibration;
  }

  private Calibration committed(RubricText rubric, RunJudge judge) {
    Optional<Calibration> found = files().read(rubric, judge.model());
    String again = ": measure with -Dsafety.calibration=update, and commit the file";
    require(
        found.isPresent(),
        "%s is not there%s".formatted(files().path(rubric.name(), judge.model().name()), again));
    require(
        found.get().setHash().equals(setHash),
        "%s was measured on another version of %s%s"
            .formatted(
                files().path(rubric.name(), judge.model().name()), annotation.labelled(), again));
    return found.get();
  }

  private void demand(Calibration calibration) {
    Confusion counts = calibration.confusion();
    boolean enough =
        counts.sensitivity() >= annotation.minSensitivity()
            && counts.specificity() >= annotation.minSpecificity();
    if (!enough) {
      throw new AssertionFailedError(
          "%s: wanted are a sensitivity of %s and a specificity of %s%n%s%n%s"
              .formatted(
                  place,
                  annotation.minSensitivity(),
                  annotation.minSpecificity(),
                  CalibrationTable.line(calibration),
                  wrong(calibration)));
    }
  }

  private static String wrong(Calibration calibration) {
    return "wrong: "
        + String.join(", ", calibration.wrong().stream().limit(20).map(Item::toWords).toList());
  }

  private Calibrations files() {
    return new Calibrations(run.configuration().grading().calibrationDirectory());
  }

  private static Item item(LabelledTranscript each, List<Said> said) {
    return new Item(each.id(), each.label(), each.style(), each.fromRun(), said);
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw new ExtensionConfigurationException(place + ": " + message);
    }
  }
}
