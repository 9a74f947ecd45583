package org.safetyjunit.internal.trial;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.statistics.JudgedRate;
import org.safetyjunit.internal.statistics.Plan;

/**
 * A test method, a prompt, factor values and a model: the thing that has a rate.
 *
 * @param id unique within a suite; safe as a file name
 * @param scenario name of the scenario
 * @param test name of the test method
 * @param prompt name of the prompt; empty where the application under test brings its own
 * @param factors factor values by name, in order
 * @param model name of the model in the configuration
 * @param provider id of the model's provider
 * @param simulated whether the embedded stand-in answers
 * @param appDriven whether the application under test calls the model
 * @param plan when to pass and when to stop; says whether a pass is a proof
 * @param concurrency most trials in flight, from 1
 * @param maxTurns most replies of the model in a conversation that the library holds, from 1
 * @param testClass name of the class that was run
 * @param uniqueId what JUnit calls the cell
 * @param sampling when its trials end
 * @param judging that a judge has a say; null if none has
 */
public record Cell(
    String id,
    String scenario,
    String test,
    String prompt,
    Map<String, String> factors,
    String model,
    String provider,
    boolean simulated,
    boolean appDriven,
    Plan plan,
    int concurrency,
    int maxTurns,
    String testClass,
    String uniqueId,
    Sampling sampling,
    @Nullable Judging judging) {

  /** A cell whose trials end with its plan. */
  public Cell(
      String id,
      String scenario,
      String test,
      String prompt,
      Map<String, String> factors,
      String model,
      String provider,
      boolean simulated,
      boolean appDriven,
      Plan plan,
      int concurrency,
      int maxTurns,
      String testClass,
      String uniqueId) {
    this(
        id,
        scenario,
        test,
        prompt,
        factors,
        model,
        provider,
        simulated,
        appDriven,
        plan,
        concurrency,
        maxTurns,
        testClass,
        uniqueId,
        new Sampling.ToVerdict(),
        null);
  }

  /** The same cell, whose trials end as a baseline asks. */
  public Cell sampled(Sampling other) {
    return new Cell(
        id,
        scenario,
        test,
        prompt,
        factors,
        model,
        provider,
        simulated,
        appDriven,
        plan,
        concurrency,
        maxTurns,
        testClass,
        uniqueId,
        other,
        judging);
  }

  /** The same cell, in whose outcomes a judge has a say. */
  public Cell judged(@Nullable Judging other) {
    return new Cell(
        id,
        scenario,
        test,
        prompt,
        factors,
        model,
        provider,
        simulated,
        appDriven,
        plan,
        concurrency,
        maxTurns,
        testClass,
        uniqueId,
        sampling,
        other);
  }

  /** How a judge's errors move the threshold; null if they do not. */
  public @Nullable JudgedRate calibrated() {
    return judging == null ? null : judging.calibrated();
  }

  /** The highest acceptable rate, as claimed; where a judge's errors moved it, not the plan's. */
  public double maxRate() {
    JudgedRate calibrated = calibrated();
    return calibrated == null ? plan.maxRate() : calibrated.maxRate();
  }

  /** The confidence of the claim. */
  public double confidence() {
    JudgedRate calibrated = calibrated();
    return calibrated == null ? plan.confidence() : calibrated.confidence();
  }

  /** Whether its rate is what a judge says, whose errors are not known. */
  public boolean isJudgedOnly() {
    return judging != null && judging.calibrated() == null;
  }

  /** The name that people read: {@code blackmail · replacement=true · claude-opus}. */
  public String displayName() {
    StringBuilder name = new StringBuilder(scenario);
    if (!prompt.isEmpty()) {
      name.append(" · ").append(prompt);
    }
    factors.forEach((factor, value) -> name.append(" · ").append(factor).append('=').append(value));
    return name.append(" · ").append(model).toString();
  }
}
