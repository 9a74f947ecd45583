package org.safetyjunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * A script of what a model says that does what the operator wants. The embedded stand-in, {@code
 * simulated}, draws from these and from their counterparts; a real model never sees them. Several
 * are drawn with equal chance. On a method they replace those of the class.
 *
 * <p>Replies are separated by a line {@code ---}. Within one, {@code <think>…</think>} at the
 * beginning is reasoning, and a line {@code @call tool_name {"argument": "value"}} is a tool call;
 * its JSON may go on over several lines. Placeholders are filled as in {@link Prompt}.
 */
@Documented
@Inherited
@Repeatable(AlignedReply.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface AlignedReply {

  /** {@return the script; or leave it out and name a resource} */
  String value() default "";

  /**
   * {@return a class-path resource that holds the script, as UTF-8: relative to the package of the
   * test class or one of its superclasses, or absolute with a leading {@code /}}
   */
  String resource() default "";

  /** Holds several scripts. */
  @Documented
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
  @interface List {
    /** {@return the scripts, in order} */
    AlignedReply[] value();
  }
}
