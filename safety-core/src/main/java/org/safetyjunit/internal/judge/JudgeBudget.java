package org.safetyjunit.internal.judge;

import java.util.OptionalLong;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.Usage;

/** What a judge has cost in a run, and what it may. Safe for several threads. */
public final class JudgeBudget {

  private final OptionalLong maxCalls;
  private final OptionalLong maxTokens;

  // Mutable state
  private long calls;
  private Usage usage = Usage.NONE;

  /**
   * Caps of a run.
   *
   * @param maxCalls most calls
   * @param maxTokens most tokens, read and written; the call that crosses it is the last
   */
  public JudgeBudget(OptionalLong maxCalls, OptionalLong maxTokens) {
    this.maxCalls = maxCalls;
    this.maxTokens = maxTokens;
  }

  /** Without caps. */
  public static JudgeBudget unlimited() {
    return new JudgeBudget(OptionalLong.empty(), OptionalLong.empty());
  }

  /**
   * Counts a call that is about to be made.
   *
   * @throws ModelException if the budget is spent
   */
  synchronized void begin() {
    refuseAt(calls, maxCalls, "safety.judge.budget.calls");
    refuseAt(usage.inputTokens() + usage.outputTokens(), maxTokens, "safety.judge.budget.tokens");
    calls++;
  }

  private static void refuseAt(long spent, OptionalLong most, String key) {
    if (most.isPresent() && spent >= most.getAsLong()) {
      throw ModelException.lasting(
          "the judge's budget is spent (%s = %d)".formatted(key, most.getAsLong()), null);
    }
  }

  synchronized void end(Usage more) {
    usage = usage.plus(more);
  }

  /** Calls made. */
  public synchronized long calls() {
    return calls;
  }

  /** Tokens of the calls that were answered. */
  public synchronized Usage usage() {
    return usage;
  }
}
