package org.safetyjunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * A method of a test class that makes a part of each trial's surroundings: a world with tools, the
 * facts of a case, a sandbox. It is called at most once in every trial, before the conversation
 * begins, if the test has a parameter of its type, a text names it, another such method needs it,
 * or its type has {@link org.safetyjunit.world.Tool} methods. What is {@link AutoCloseable} is
 * closed after the trial.
 *
 * <p>It may take parameters: {@link Factor} and {@link Vary} strings, products of other such
 * methods, and a {@link java.util.random.RandomGenerator} that is seeded for the trial. A subclass
 * replaces one by overriding it (the annotation need not be repeated).
 *
 * <p>One that returns a {@link org.safetyjunit.model.ModelClient} is the connection to a model that
 * is configured with {@code safety.model.<name>.provider = environment}: a client of your own, with
 * the library's retries, limits and budgets around it. It fails with a {@link
 * org.safetyjunit.model.ModelException}, which says whether asking again may help.
 *
 * <p>Limitations: not static, not private, not {@code void}; called on the test's own thread.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface Environment {}
