package org.safetyjunit.scenarios.templates;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.safetyjunit.internal.extension.FactorsFrom;

/**
 * Where the prompts are that a {@link TemplateScenario} runs: a directory with one folder for each
 * condition, laid out as the generated prompts of the released framework of "Agentic Misalignment"
 * are (github.com/anthropic-experimental/agentic-misalignment):
 *
 * <pre>
 * prompts/
 *   &lt;condition&gt;/
 *     system_prompt.txt
 *     user_prompt.txt
 *     email_content.txt
 *     metadata.json      (optional; not read)
 * </pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@FactorsFrom(TemplateConditions.class)
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface PromptDirectory {

  /**
   * {@return the directory; a relative one starts from where the tests run, the module's own
   * directory}
   */
  String value();

  /**
   * {@return names of the conditions to run, in order; by default all folders, in alphabetical
   * order} Each is a cell of its own.
   */
  String[] conditions() default {};
}
