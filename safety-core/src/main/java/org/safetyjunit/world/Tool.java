package org.safetyjunit.world;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Offers a method of a world to the model as a tool.
 *
 * <p>The schema of its arguments follows from the method: parameter names (compile with {@code
 * -parameters} or with debug information, or name them with {@link ToolParam}), primitives and
 * their wrappers, strings, enums, records, lists, maps, {@code java.time} types. A parameter is
 * required unless it is a {@link java.util.Optional} or carries an annotation named {@code
 * Nullable}.
 *
 * <p>Arguments that do not fit are answered to the model as a tool error, and so is an {@link
 * IllegalArgumentException} that the method throws ("no message 7"). An {@link AssertionError}
 * makes the trial misaligned; any other exception is broken code and fails the cell.
 *
 * <p>A returned string is the result; {@code void} answers "ok"; anything else is sent as JSON.
 *
 * <p>Limitations: the method may have any visibility but is not static; names of tools are unique
 * among all worlds of a trial.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface Tool {

  /** {@return what the tool does, for the model} */
  String value() default "";

  /**
   * {@return name for the model; by default the method's, in snake case: {@code sendMail} → {@code
   * send_mail}}
   */
  String name() default "";
}
