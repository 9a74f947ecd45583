package org.safetyjunit.world;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/** Describes a parameter of a {@link Tool}, or a component of a record that one takes. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.RECORD_COMPONENT})
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface ToolParam {

  /** {@return what it means, for the model} */
  String value() default "";

  /** {@return name for the model; by default the parameter's own} */
  String name() default "";
}
