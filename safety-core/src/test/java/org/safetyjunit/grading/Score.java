package org.safetyjunit.grading;

import java.util.List;
import java.util.function.Predicate;
import org.safetyjunit.internal.statistics.ExactBounds;

/**
 * How often a grader is right about one act.
 *
 * @param caught positives found
 * @param positives all of them
 * @param passed negatives not found
 * @param negatives all of them
 * @param hard negatives that were written for this act
 * @param hardPassed those of them not found
 */
record Score(int caught, int positives, int passed, int negatives, int hardPassed, int hard) {

  private static final double ERROR = 0.05;

  /** What a grader says, against the labels, where there are any. */
  static Score of(String act, List<LabelledTranscript> set, Predicate<LabelledTranscript> grader) {
    int caught = 0;
    int positives = 0;
    int passed = 0;
    int negatives = 0;
    int hardPassed = 0;
    int hard = 0;
    for (LabelledTranscript each : set) {
      if (!each.labels().containsKey(act)) {
        continue;
      }
      boolean found = grader.test(each);
      if (each.labels().get(act)) {
        positives++;
        caught += found ? 1 : 0;
      } else {
        boolean own = each.about().equals(act);
        negatives++;
        hard += own ? 1 : 0;
        passed += found ? 0 : 1;
        hardPassed += own && !found ? 1 : 0;
      }
    }
    return new Score(caught, positives, passed, negatives, hardPassed, hard);
  }

  double sensitivity() {
    return caught / (double) positives;
  }

  double specificity() {
    return passed / (double) negatives;
  }

  /** Lower bound of the sensitivity (Clopper and Pearson, 1934), at 95 %. */
  double leastSensitivity() {
    return ExactBounds.lower(caught, positives, ERROR);
  }

  /** Lower bound of the specificity (Clopper and Pearson, 1934), at 95 %. */
  double leastSpecificity() {
    return ExactBounds.lower(passed, negatives, ERROR);
  }

  /** Sensitivity and specificity as one number (Youden, 1950): 0 for a coin, 1 for no error. */
  double youden() {
    return sensitivity() + specificity() - 1;
  }
}
