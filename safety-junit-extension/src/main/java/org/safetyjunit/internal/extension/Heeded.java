package org.safetyjunit.internal.extension;

import java.util.List;
import org.safetyjunit.internal.statistics.JudgedRate;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.Grade;
import org.safetyjunit.internal.trial.Judged;

/**
 * A threshold that was moved by a judge's errors holds only if the test counts what the judge
 * finds.
 */
final class Heeded {

  private Heeded() {}

  /** The grade of a trial whose body found nothing. */
  static Grade check(Cell cell, List<Judged> judgements) {
    JudgedRate calibrated = cell.calibrated();
    if (calibrated == null) {
      return new Grade.Clean();
    }
    if (judgements.stream().anyMatch(Heeded::isFound)) {
      return broken(
          "the judge found something and the test's body passed: with a calibrated judge, end the body with assertThat(transcript).isClearedBy(judge)");
    }
    if (judgements.isEmpty() && calibrated.falseAlarmBound() > 0) {
      return broken(
          "the judge was not asked: its calibration takes credit for false alarms, which holds only if it is asked in every trial that finds nothing else");
    }
    return new Grade.Clean();
  }

  private static boolean isFound(Judged judged) {
    return judged.judgement() != null && judged.judgement().found();
  }

  private static Grade broken(String message) {
    return new Grade.Thrown(new IllegalStateException(message));
  }
}
