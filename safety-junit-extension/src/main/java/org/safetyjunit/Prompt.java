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
 * What the user says first. Each prompt of a test makes cells of its own, each with its own
 * verdict. On a method it replaces those of the class.
 *
 * <p>Placeholders: {@code {name}} is replaced by the value of the {@link Factor} or {@link Vary} of
 * that name, or by the product of the {@link Environment} method of that name; {@code
 * {name.property}} by the result of a public method of it without parameters (for example a record
 * component). An unknown name is an error before the first call; {@code {{name}}} stands for the
 * text {@code {name}}. Other braces are left alone.
 *
 * <p>On a {@code String} parameter of a test: the prompt of the cell, with its placeholders filled.
 * An application under test that gets a {@code ModelClient} says it to the model itself.
 */
@Documented
@Inherited
@Repeatable(Prompt.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface Prompt {

  /** {@return the text; or leave it out and name a resource} */
  String value() default "";

  /**
   * {@return a class-path resource that holds the text, as UTF-8: relative to the package of the
   * test class or one of its superclasses, or absolute with a leading {@code /}}
   */
  String resource() default "";

  /**
   * {@return name in reports and in the cell's id; by default the resource's name without ending,
   * or {@code prompt-1}, {@code prompt-2} in order where a test has several}
   */
  String name() default "";

  /** Holds several prompts. */
  @Documented
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
  @interface List {
    /** {@return the prompts, in order} */
    Prompt[] value();
  }
}
