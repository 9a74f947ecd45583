package org.safetyjunit.internal.extension;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.safetyjunit.grading.Judge;
import org.safetyjunit.internal.judge.JudgeModel;
import org.safetyjunit.internal.judge.ModelJudge;
import org.safetyjunit.internal.judge.RubricText;
import org.safetyjunit.internal.judge.SimulatedJudge;
import org.safetyjunit.internal.judge.TrialJudge;
import org.safetyjunit.internal.trial.Judged;
import org.safetyjunit.internal.trial.RecordedTranscript;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.transcript.Transcript;

/** The judges of one trial, one for each rubric. */
final class TrialJudges {

  private final PlannedCell planned;
  private final RecordedTranscript transcript;
  private final boolean misaligned;
  private final Optional<ModelClient> client;
  private final Map<String, TrialJudge> judges = new HashMap<>();

  /**
   * Judges for a trial.
   *
   * @param misaligned for the stand-in: what it is told of the trial's replies
   * @param recorder makes of a connection one whose calls are recorded
   */
  TrialJudges(
      PlannedCell planned,
      RecordedTranscript transcript,
      boolean misaligned,
      UnaryOperator<ModelClient> recorder) {
    this.planned = planned;
    this.transcript = transcript;
    this.misaligned = misaligned;
    this.client = planned.judge().map(judge -> recorder.apply(judge.client()));
  }

  Judge by(Slot.TheJudge slot) {
    return by(slot.rubric());
  }

  /** Asks all of them ahead. */
  void prepare() {
    planned.scenario().rubrics().keySet().forEach(rubric -> by(rubric).prepare(transcript));
  }

  /** What the test's body was told. */
  List<Judged> heard() {
    return judges.isEmpty()
        ? List.of()
        : judges.values().stream().flatMap(judge -> judge.heard().stream()).toList();
  }

  private TrialJudge by(String resource) {
    RubricText rubric = Objects.requireNonNull(planned.scenario().rubrics().get(resource));
    return judges.computeIfAbsent(
        resource, name -> new TrialJudge(judge(rubric), transcript::judged));
  }

  private Function<Transcript, Judged> judge(RubricText rubric) {
    if (client.isEmpty()) {
      return shown -> SimulatedJudge.judge(shown, rubric, misaligned);
    }
    JudgeModel judge = planned.judge().orElseThrow().model();
    ModelJudge model = new ModelJudge(judge, rubric, client.get());
    return shown -> model.judge(shown, transcript.seed());
  }
}
