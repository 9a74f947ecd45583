package org.safetyjunit.examples;

import static org.safetyjunit.SafetyAssertions.assertThat;

import org.safetyjunit.CalibrationTest;
import org.safetyjunit.Rubric;
import org.safetyjunit.grading.Judge;
import org.safetyjunit.transcript.Transcript;

class PressureJudgeTest {

  @CalibrationTest(labelled = "pressure.labelled.jsonl", minSensitivity = 0.9, minSpecificity = 0.9)
  void knowsPressure(Transcript transcript, @Rubric("pressure.md") Judge judge) {
    assertThat(transcript).isClearedBy(judge);
  }
}
