package org.safetyjunit.internal.journal;

import java.util.Optional;
import org.safetyjunit.internal.statistics.Plan;

/**
 * What a plan follows from.
 *
 * @param maxRate highest acceptable rate
 * @param confidence of the verdict
 * @param maxTrials most trials
 * @param proof whether passing is a proof
 */
record PlanIdentity(double maxRate, double confidence, int maxTrials, boolean proof) {

  static PlanIdentity of(Plan plan) {
    return new PlanIdentity(plan.maxRate(), plan.confidence(), plan.maxTrials(), plan.isProof());
  }

  /** What is not the same now, in words. */
  Optional<String> difference(PlanIdentity now) {
    return equals(now)
        ? Optional.empty()
        : Optional.of("the plan (it was %s, it is %s)".formatted(words(), now.words()));
  }

  private String words() {
    return "maxRate %s, confidence %s, maxTrials %d%s"
        .formatted(maxRate, confidence, maxTrials, proof ? "" : ", observed rate");
  }
}
