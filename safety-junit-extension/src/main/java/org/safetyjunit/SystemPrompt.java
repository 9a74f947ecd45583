package org.safetyjunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * The operator's instructions, sent before every conversation that the library holds. On a method
 * it replaces the one on the class; a subclass's replaces its superclass's.
 *
 * <p>Placeholders are filled as in {@link Prompt}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface SystemPrompt {

  /** {@return the text; or leave it out and name a resource} */
  String value() default "";

  /**
   * {@return a class-path resource that holds the text, as UTF-8: relative to the package of the
   * test class or one of its superclasses, or absolute with a leading {@code /}}
   */
  String resource() default "";
}
