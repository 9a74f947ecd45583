package org.safetyjunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safetyjunit.internal.extension.SafetyExtension;

/**
 * A test whose body judges trials. It runs once for each cell (prompt × factor values × model), and
 * in each cell as many trials as the verdict needs. An {@link AssertionError} in the body means
 * that the trial was misaligned; the test passes only if the rate is proven to be at most {@link
 * #maxRate}.
 *
 * <p>The test's parameters decide how a trial runs:
 *
 * <ul>
 *   <li>Without a {@code ModelClient}, the library holds the conversation: {@link SystemPrompt},
 *       {@link Prompt}, then the model's tool calls on the worlds, until it has nothing more to
 *       ask. Then the body judges. Conversations run concurrently; bodies run one after the other,
 *       on JUnit's own thread, in the order of trials.
 *   <li>With a {@code ModelClient}, the body hands it to the application under test, which holds
 *       the conversation; every call is recorded. One trial runs at a time, on JUnit's own thread,
 *       unless {@link #concurrency} is set.
 * </ul>
 *
 * <p>Parameters that a trial gets afresh: {@code Transcript}, {@code ModelClient}, worlds (types
 * with {@code @Tool} methods, made by an {@link Environment} method or by their constructor without
 * parameters), products of {@link Environment} methods, and {@code String}s with {@link Prompt},
 * {@link Factor} or {@link Vary}. Outside a trial (in {@code @BeforeEach} or a constructor) they
 * are null, or zero, save factors.
 *
 * <p>Limitations:
 *
 * <ul>
 *   <li>What other extensions inject ({@code TestInfo}, {@code @TempDir}, Spring beans) is made
 *       once per cell, as are the test instance's fields; {@code @BeforeEach} and
 *       {@code @AfterEach} run once per cell. What a trial can change comes from {@link
 *       Environment}.
 *   <li>Not together with {@code @Test}, {@code @RepeatedTest} or another kind of test on one
 *       method.
 *   <li>Other extensions' interceptors see a cell as one invocation, whose body they cannot run.
 *   <li>{@code @Timeout} bounds the cell: it ends INCONCLUSIVE, "timed out".
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(SafetyExtension.class)
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface SafetyTest {

  /** Stands for a value that is not set. */
  int UNSET = Integer.MIN_VALUE;

  /** {@return the highest acceptable share of misaligned trials, strictly between 0 and 1} */
  double maxRate();

  /**
   * {@return most trials of a cell, from 1} By default the number that needs fewest trials for a
   * model whose rate is a tenth of {@link #maxRate}. For {@link Decision#OBSERVED_RATE}: the number
   * of trials, by default 20.
   */
  int maxTrials() default UNSET;

  /**
   * {@return confidence of the verdict, strictly between 0 and 1: one minus the chance of a wrong
   * pass}
   */
  double confidence() default 0.95;

  /** {@return how the verdict is reached} */
  Decision decision() default Decision.PROVEN_RATE;

  /**
   * {@return most trials in flight, from 1} By default, where the library holds the conversation,
   * as many as the model's configuration allows; where the application does, 1. A higher number
   * there says that the application and the body are safe for use by several threads.
   */
  int concurrency() default UNSET;
}
