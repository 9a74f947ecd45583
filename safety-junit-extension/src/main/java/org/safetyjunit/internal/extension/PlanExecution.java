package org.safetyjunit.internal.extension;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opentest4j.TestAbortedException;
import org.safetyjunit.internal.config.JudgeSetup;
import org.safetyjunit.internal.forecast.Calls;
import org.safetyjunit.internal.forecast.CellForecast;
import org.safetyjunit.internal.forecast.TrialEstimate;
import org.safetyjunit.internal.judge.ModelJudge;
import org.safetyjunit.internal.judge.RubricText;
import org.safetyjunit.internal.simulated.ReplyScript;
import org.safetyjunit.internal.simulated.SimulatedModel;
import org.safetyjunit.internal.traffic.Prices;
import org.safetyjunit.internal.trial.BrokenCodeException;
import org.safetyjunit.internal.trial.Rehearsal;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;

/**
 * Says what one cell would take, and calls nothing. A trial is measured by playing the replies that
 * the scenario ships in its world; no test's body runs.
 */
final class PlanExecution {

  /** Skipped, not passed: nothing has been proven. */
  private static final String WHY = "safety.mode=plan: no call was made";

  private final SafetyRun run;
  private final PlannedCell planned;
  private final Function<PlannedCell, CellCode> code;

  PlanExecution(SafetyRun run, PlannedCell planned, Function<PlannedCell, CellCode> code) {
    this.run = run;
    this.planned = planned;
    this.code = code;
  }

  /**
   * Adds to the run's forecast; returns what the test is aborted or, if it is broken, fails with.
   */
  Optional<Throwable> run() {
    try {
      run.forecast()
          .add(
              CellForecast.of(
                  planned.cell(), estimate(), planned.model().prices(), judgePrices(), latency()));
      return Optional.of(new TestAbortedException(WHY));
    } catch (BrokenCodeException e) {
      return Optional.of(CellExecution.cause(e));
    }
  }

  private TrialEstimate estimate() throws BrokenCodeException {
    List<ReplyScript> replies = planned.scenario().aligned();
    boolean shipped = !replies.isEmpty();
    List<Rehearsal.Held> held = new ArrayList<>();
    List<Calls> judge = new ArrayList<>();
    for (ReplyScript each :
        shipped ? replies : List.of(ReplyScript.parse("usual", TrialEstimate.usualReply()))) {
      PlannedCell playing = planned.playing(each, false);
      Rehearsal.Held one = Rehearsal.hold(playing.cell(), code.apply(playing));
      held.add(one);
      judge.add(judged(one));
    }
    return TrialEstimate.of(planned.cell(), held, shipped, judge);
  }

  /** What a judge would be asked; votes that agree end the ballot. */
  private Calls judged(Rehearsal.Held held) {
    RunJudge judge = planned.judge().orElse(null);
    if (judge == null) {
      return Calls.NONE;
    }
    List<Rehearsal.Call> asked = new ArrayList<>();
    for (RubricText rubric : planned.scenario().rubrics().values()) {
      ModelReply answer = ModelReply.of(Message.assistant(TrialEstimate.usualReply()));
      List<Rehearsal.Call> votes = new ArrayList<>();
      new ModelJudge(
              judge.model(),
              rubric,
              request -> {
                votes.add(new Rehearsal.Call(request, answer));
                return answer;
              })
          .judge(held.transcript(), held.transcript().seed());
      asked.addAll(votes.subList(0, Math.min(votes.size(), judge.model().votes() / 2 + 1)));
    }
    return Calls.of(asked);
  }

  private Prices judgePrices() {
    return run.configuration()
        .grading()
        .judge()
        .map(JudgeSetup::model)
        .map(model -> model.prices())
        .orElse(Prices.UNKNOWN);
  }

  /** Only of the stand-in one knows beforehand how long it takes. */
  private Optional<Duration> latency() {
    return Optional.ofNullable(planned.model().simulated()).map(SimulatedModel::latency);
  }
}
