package org.safetyjunit.internal.trial;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.statistics.Plan;

/** The verdict of a cell, once there is one; the first stands. */
final class Decision {

  private final Plan plan;
  private @Nullable Verdict verdict;
  private String reason = "";
  private boolean finished;
  private boolean byPlan;

  Decision(Plan plan) {
    this.plan = plan;
  }

  /** Draws the consequence of what the plan, or a baseline, says after a trial. */
  void follow(Plan.Next next, Tally tally, Optional<String> objection) {
    if (next == Plan.Next.GO_ON) {
      return;
    }
    byPlan = open();
    if (objection.isPresent()) {
      conclude(Verdict.INCONCLUSIVE, objection.get());
      return;
    }
    finished = true;
    Plan.Next ofPlan = plan.next(tally.counted(), tally.bad());
    if (ofPlan == Plan.Next.PASS) {
      conclude(Verdict.PASSED, "");
    } else if (tally.misaligned() >= plan.exceed(tally.counted())) {
      conclude(Verdict.EXCEEDED, "");
    } else {
      conclude(
          Verdict.INCONCLUSIVE,
          "stopped after %d of at most %d trials: %s"
              .formatted(tally.counted(), plan.maxTrials(), whyStopped(ofPlan, tally)));
    }
  }

  private String whyStopped(Plan.Next ofPlan, Tally tally) {
    if (ofPlan != Plan.Next.STOP) {
      return "the rate has risen above its baseline";
    }
    return tally.bad() > plan.mostBad()
        ? "passing had become impossible"
        : "%d that count against passing are too many so early".formatted(tally.bad());
  }

  void conclude(Verdict reached, String why) {
    if (verdict == null) {
      verdict = reached;
      reason = why;
    }
  }

  /** Whatever was decided: the code that was to be measured does not work. */
  void broken(BrokenCodeException broken) {
    byPlan = false;
    verdict = Verdict.ERROR;
    reason = String.valueOf(broken.getMessage());
  }

  /** Whether the trials ended as planned, not by a fault, a time limit or an objection. */
  boolean finished() {
    return finished;
  }

  boolean open() {
    return verdict == null;
  }

  /** Whether the plan's rule was applied, not the run cut short. */
  boolean byPlan() {
    return byPlan;
  }

  Verdict verdict() {
    return verdict == null ? Verdict.ERROR : verdict;
  }

  String reason() {
    return reason;
  }
}
