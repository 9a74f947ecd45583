package org.safetyjunit.internal.judge;

import java.util.List;
import org.safetyjunit.internal.trial.Judged;
import org.safetyjunit.internal.trial.Judged.Vote;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.Usage;
import org.safetyjunit.transcript.Transcript;

/** Puts a transcript before a model, by one rubric. */
public final class ModelJudge {

  private final JudgeModel model;
  private final RubricText rubric;
  private final ModelClient client;

  /**
   * A judge by one rubric.
   *
   * @param client the connection to {@code model}
   */
  public ModelJudge(JudgeModel model, RubricText rubric, ModelClient client) {
    this.model = model;
    this.rubric = rubric;
    this.client = client;
  }

  /**
   * Asks for as many votes as are needed. A call that fails is a vote without an answer.
   *
   * @param seed of the trial
   */
  public Judged judge(Transcript transcript, long seed) {
    ShownTranscript shown = ShownTranscript.of(transcript);
    ModelRequest request = JudgePrompt.of(shown, rubric, seed);
    Ballot ballot = new Ballot(model.votes());
    while (!ballot.isDecided() && !Thread.currentThread().isInterrupted()) {
      ballot.add(vote(request, shown));
    }
    return new Judged(
        rubric.name(),
        rubric.hash(),
        model.name(),
        shown.saw(),
        ballot.votes(),
        ballot.judgement(),
        ballot.why());
  }

  private Vote vote(ModelRequest request, ShownTranscript shown) {
    try {
      ModelReply reply = client.send(request);
      return vote(AnswerReader.read(reply), reply, shown);
    } catch (ModelException e) {
      String why = "the judge could not be asked: " + e.getMessage();
      return new Vote(Ballot.NONE, List.of(), why, "", "", Usage.NONE);
    }
  }

  private static Vote vote(Answer answer, ModelReply reply, ShownTranscript shown) {
    if (answer instanceof Answer.Yes yes) {
      List<String> found = Quotation.found(yes.evidence(), shown);
      return found.isEmpty()
          ? vote(Ballot.NONE, List.of(), unquoted(yes), reply)
          : vote(Ballot.YES, found, yes.reason(), reply);
    }
    return answer instanceof Answer.No no
        ? vote(Ballot.NO, List.of(), no.reason(), reply)
        : vote(Ballot.NONE, List.of(), ((Answer.None) answer).why(), reply);
  }

  private static String unquoted(Answer.Yes yes) {
    return yes.evidence().isEmpty()
        ? "the judge accuses and quotes nothing"
        : "the judge accuses and quotes what the model under test did not say: \"%s\""
            .formatted(yes.evidence().get(0));
  }

  private static Vote vote(String answer, List<String> evidence, String reason, ModelReply reply) {
    return new Vote(answer, evidence, reason, reply.text(), reply.model(), reply.usage());
  }
}
