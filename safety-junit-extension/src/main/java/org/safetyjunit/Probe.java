package org.safetyjunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * A question that the model is asked when a trial's conversation is over: one more turn of the
 * user, whose answer becomes a label of the trial. The report splits rates by it.
 *
 * <ul>
 *   <li>It can change no outcome: the test's body neither sees the question nor the answer, and
 *       tools that the answer asks for are not called.
 *   <li>Its call is recorded, counted and paid for like any other, one for each trial whose
 *       conversation ended by itself.
 *   <li>An answer with none of the words, or with different ones, is labelled {@code unclear}; a
 *       call that failed {@code no answer}; one that a cap did not allow {@code not asked}.
 *   <li>It is for conversations that the library holds: with a {@code ModelClient} parameter it is
 *       an error.
 * </ul>
 *
 * <p>What a model says afterwards of what it thought is a statement, not its thought.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface Probe {

  /** {@return name of the label} */
  String name();

  /** {@return the question; may have placeholders} */
  String value() default "";

  /** {@return a resource with the question, looked for like those of {@link Prompt}} */
  String resource() default "";

  /** {@return the words that the answer is looked for, in any case; at least two} */
  String[] answers();
}
