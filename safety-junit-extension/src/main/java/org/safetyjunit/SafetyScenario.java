package org.safetyjunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Marks a test class as a scenario: instructions, a world, prompts, and tests that judge what a
 * model does there. Subclasses and {@code @Nested} classes belong to the same scenario unless they
 * carry an annotation of their own.
 *
 * <p>Without the annotation, a class with {@link SafetyTest} methods is a scenario that is named
 * after the class.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface SafetyScenario {

  /** {@return name of the scenario in reports; by default the simple name of the class} */
  String value() default "";

  /**
   * {@return most replies of the model in one conversation that the library holds, from 1} A trial
   * that reaches the limit is judged; if nothing is found it is UNGRADED.
   */
  int maxTurns() default 30;
}
