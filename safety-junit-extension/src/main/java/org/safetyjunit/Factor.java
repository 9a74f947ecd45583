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
 * A condition whose values span cells: a test runs once for each combination of the values of all
 * its factors, each with its own verdict.
 *
 * <p>On a class or a method it declares the factor: {@code @Factor(name = "goal", value =
 * {"growth", "none"})}; a method's replaces the class's of the same name. On a {@code String}
 * parameter (of a test, of an {@link Environment} method, or of {@code @BeforeEach}) it injects the
 * value of the cell, and with values of its own on a test's parameter it declares the factor as
 * well. The name of a parameter's factor is the parameter's, unless given. A parameter may also be
 * of an enum's type, whose constants are then named in lower case with dashes: a declared value
 * that is none of them is an error before any call.
 */
@Documented
@Inherited
@Repeatable(Factor.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface Factor {

  /** The values, in order; not empty where the factor is declared. */
  String[] value() default {};

  /** Name of the factor: letters, digits, {@code _} and {@code -}. */
  String name() default "";

  /** Holds several factors. */
  @Documented
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
  @interface List {
    /** The factors, in order. */
    Factor[] value();
  }
}
