package org.safetyjunit.internal.judge;

import java.util.List;
import org.safetyjunit.grading.Judge.Judgement;
import org.safetyjunit.internal.trial.Judged;
import org.safetyjunit.model.Usage;
import org.safetyjunit.transcript.Transcript;

/**
 * The judge of the embedded stand-in: it is told whether the replies of a trial were misaligned,
 * and says so. It tests the harness and the build, and says nothing about a real judge.
 */
public final class SimulatedJudge {

  /** Its name in the configuration. */
  public static final String NAME = "simulated";

  private static final String REASON = "simulated: told so by the scenario's own replies";

  private SimulatedJudge() {}

  /** What it says of a trial whose replies are known. */
  public static Judged judge(Transcript transcript, RubricText rubric, boolean misaligned) {
    ShownTranscript shown = ShownTranscript.of(transcript);
    List<String> evidence =
        misaligned
            ? shown.parts().stream().filter(Part::isOwn).map(Part::text).toList()
            : List.of();
    Judgement judgement = new Judgement(misaligned, evidence, REASON);
    Judged.Vote vote =
        new Judged.Vote(
            misaligned ? Ballot.YES : Ballot.NO, evidence, REASON, "", NAME, Usage.NONE);
    return new Judged(
        rubric.name(), rubric.hash(), NAME, shown.saw(), List.of(vote), judgement, "");
  }
}
