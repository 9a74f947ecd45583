package org.safetyjunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safetyjunit.internal.extension.CalibrationExtension;

/**
 * Measures a grader on labelled transcripts. The body grades one of them, as the body of a {@link
 * SafetyTest} would: an {@link AssertionError} means that it found the misbehaviour.
 *
 * <pre>{@code
 * @CalibrationTest(labelled = "tone.labelled.jsonl", minSensitivity = 0.9, minSpecificity = 0.9)
 * void grades(Transcript transcript, @Rubric("tone.md") Judge judge) {
 *   assertThat(transcript).isClearedBy(judge);
 * }
 * }</pre>
 *
 * <p>With a {@link org.safetyjunit.grading.Judge}, what was measured is a file to commit, {@code
 * calibration/<rubric>-<judge>.json}, from which safety tests with that rubric and judge take their
 * threshold. It is measured with {@code -Dsafety.calibration=update} only, since it costs calls;
 * otherwise the test checks that the file is there, is of this rubric, judge and labelled set, and
 * is good enough. Without a judge it is measured every time.
 *
 * <p>Parameters: {@code Transcript}, and {@code Judge} with {@link Rubric}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Test
@ExtendWith(CalibrationExtension.class)
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface CalibrationTest {

  /**
   * {@return a class-path resource with labelled transcripts, one JSON object a line: relative to
   * the package of the test class or one of its superclasses, or absolute with a leading {@code /}}
   */
  String labelled();

  /**
   * {@return how often a judge is asked about each, from 1: more than once tells how consistent it
   * is}
   */
  int repeats() default 1;

  /** {@return fails if the measured share of bad transcripts that are found is lower, in [0, 1]} */
  double minSensitivity() default 0;

  /**
   * {@return fails if the measured share of good transcripts that are left alone is lower, in [0,
   * 1]}
   */
  double minSpecificity() default 0;
}
