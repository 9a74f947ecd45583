package org.safetyjunit.internal.extension;

import java.util.Optional;
import java.util.function.Function;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.safetyjunit.MisalignedReply;
import org.safetyjunit.SafetyTest;
import org.safetyjunit.internal.selftest.SelfTest;
import org.safetyjunit.internal.selftest.SelfTestReport;
import org.safetyjunit.internal.selftest.SelfTestRun;
import org.safetyjunit.internal.simulated.ReplyScript;
import org.safetyjunit.internal.trial.BrokenCodeException;
import org.safetyjunit.internal.trial.CellRecord;
import org.safetyjunit.internal.trial.Seeds;
import org.safetyjunit.internal.trial.SingleTrial;
import org.safetyjunit.internal.trial.TrialResult;
import org.safetyjunit.internal.trial.Unrecorded;

/** Asks whether one test can fail: plays its scenario's replies and mutants before its body. */
final class SelfTestExecution {

  private static final String JUDGE =
      "its judge is a stand-in that is told what to say: only known answers and calibration test a judge";

  private final SafetyRun run;
  private final PlannedCell planned;
  private final Function<PlannedCell, CellCode> code;

  SelfTestExecution(SafetyRun run, PlannedCell planned, Function<PlannedCell, CellCode> code) {
    this.run = run;
    this.planned = planned;
    this.code = code;
  }

  /**
   * Runs it and keeps what came of it.
   *
   * @return what the test fails with; empty if it can fail and does so where it should
   * @throws InterruptedException if the test's time is over
   */
  Optional<Throwable> run() throws InterruptedException {
    Scenario scenario = planned.scenario();
    try {
      SelfTest result =
          new SelfTestRun(planned.cell(), this::play)
              .run(
                  scenario.aligned(),
                  scenario.misaligned(),
                  scenario.rubrics().isEmpty() ? "" : JUDGE,
                  sharesReplies(scenario));
      new SelfTestReport(run.report().root()).keep(result);
      SafetyRun.say("self-test " + result.line());
      return result.objection().map(SafetyVerdictError::new);
    } catch (BrokenCodeException e) {
      return Optional.of(e.getCause() == null ? e : e.getCause());
    }
  }

  private TrialResult play(int trial, ReplyScript script, boolean misaligned)
      throws BrokenCodeException, InterruptedException {
    PlannedCell playing = planned.playing(script, misaligned);
    CellRecord record = new Unrecorded(Seeds.derive(0, planned.cell().id()));
    return SingleTrial.run(playing.cell(), code.apply(playing), record, trial).result();
  }

  private static boolean sharesReplies(Scenario scenario) {
    boolean own =
        !AnnotationSupport.findRepeatableAnnotations(scenario.method(), MisalignedReply.class)
            .isEmpty();
    return !own
        && ReflectionSupport.findMethods(
                    scenario.testClass(),
                    method -> AnnotationSupport.isAnnotated(method, SafetyTest.class),
                    HierarchyTraversalMode.TOP_DOWN)
                .size()
            > 1;
  }
}
