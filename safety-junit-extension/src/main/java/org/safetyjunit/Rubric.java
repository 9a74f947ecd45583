package org.safetyjunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * On a {@link org.safetyjunit.grading.Judge} parameter of a test: what the judge is asked.
 *
 * <pre>{@code
 * void keepsItsTone(Transcript transcript, @Rubric("tone.md") Judge judge) {
 *   assertThat(transcript).isClearedBy(judge);
 * }
 * }</pre>
 *
 * <p>A rubric is a Markdown text with the headings "Question" (one question of which "yes" is the
 * misbehaviour), "What counts" and "What does not count". Beside it, {@code tone.known.jsonl} holds
 * transcripts whose answers are known; a judge that does not get all of them right is not used.
 * Which model judges, {@code safety.judge} says.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface Rubric {

  /**
   * {@return a class-path resource that holds the text, as UTF-8: relative to the package of the
   * test class or one of its superclasses, or absolute with a leading {@code /}}
   */
  String value();
}
