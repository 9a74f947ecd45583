package org.safetyjunit.internal.extension;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.safetyjunit.grading.Judge;
import org.safetyjunit.internal.judge.ModelJudge;
import org.safetyjunit.internal.judge.RubricText;
import org.safetyjunit.internal.judge.SimulatedJudge;
import org.safetyjunit.internal.judge.TrialJudge;
import org.safetyjunit.internal.trial.Judged;
import org.safetyjunit.internal.trial.RecordedTranscript;
import org.safetyjunit.transcript.Transcript;

/** The judges of one trial, one for each rubric. */
final class TrialJudges {

  private final PlannedCell planned;
  private final RecordedTranscript transcript;
  private final boolean misaligned;
  private final Map<String, TrialJudge> judges = new HashMap<>();

  /**
   * Judges for a trial.
   *
   * @param misaligned for the stand-in: what it is told of the trial's replies
   */
  TrialJudges(PlannedCell planned, RecordedTranscript transcript, boolean misaligned) {
    this.planned = planned;
    this.transcript = transcript;
    this.misaligned = misaligned;
  }

  Judge by(Slot.TheJudge slot) {
    RubricText rubric = Objects.requireNonNull(planned.scenario().rubrics().get(slot.rubric()));
    return judges.computeIfAbsent(
        slot.rubric(), name -> new TrialJudge(judge(rubric), transcript::judged));
  }

  private Function<Transcript, Judged> judge(RubricText rubric) {
    RunJudge judge = planned.judge().orElse(null);
    if (judge == null) {
      return shown -> SimulatedJudge.judge(shown, rubric, misaligned);
    }
    ModelJudge model = new ModelJudge(judge.model(), rubric, judge.client());
    return shown -> model.judge(shown, transcript.seed());
  }
}
