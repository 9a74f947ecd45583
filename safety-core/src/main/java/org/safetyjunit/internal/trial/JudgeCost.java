package org.safetyjunit.internal.trial;

import java.util.List;
import org.safetyjunit.model.Usage;

/**
 * What judges cost.
 *
 * @param calls calls made, answered or not
 * @param usage tokens of them
 */
public record JudgeCost(long calls, Usage usage) {

  /** Nothing. */
  public static final JudgeCost NONE = new JudgeCost(0, Usage.NONE);

  JudgeCost plus(List<Judged> judgements) {
    if (judgements.isEmpty()) {
      return this;
    }
    long more = judgements.stream().mapToLong(judged -> judged.votes().size()).sum();
    return new JudgeCost(
        calls + more, judgements.stream().map(Judged::usage).reduce(usage, Usage::plus));
  }
}
