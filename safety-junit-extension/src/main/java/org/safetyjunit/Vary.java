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
 * A surface detail that is drawn afresh in every trial, so that a scenario is not one memorised
 * text. The draws come from the trial's seed, which its transcript records.
 *
 * <p>On a class or a method it declares the variation: {@code @Vary(name = "city", value = {"Lyon",
 * "Graz", "Bilbao"})}. On a {@code String} parameter of a test or of an {@link Environment} method
 * it injects the value of the trial, and with values of its own it declares the variation as well.
 * The name of a parameter's variation is the parameter's, unless given. An {@link Environment}
 * method that needs more than a choice of texts takes a {@link java.util.random.RandomGenerator}.
 */
@Documented
@Inherited
@Repeatable(Vary.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface Vary {

  /**
   * {@return the values, each as likely as any other; not empty where the variation is declared}
   */
  String[] value() default {};

  /** {@return name of the variation: letters, digits, {@code _} and {@code -}} */
  String name() default "";

  /** Holds several variations. */
  @Documented
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
  @interface List {
    /** {@return the variations, in order} */
    Vary[] value();
  }
}
