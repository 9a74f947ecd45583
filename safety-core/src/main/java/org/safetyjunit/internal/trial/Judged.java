package org.safetyjunit.internal.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.grading.Judge.Judgement;
import org.safetyjunit.model.Usage;

/**
 * What a judge was shown of a trial and what it said, for the trial's record.
 *
 * @param rubric name of the rubric
 * @param rubricHash identifies the rubric's text and known answers
 * @param judge name of the judge in the configuration
 * @param saw what it was shown
 * @param votes what it answered, in order
 * @param judgement what follows; null if nothing clear does
 * @param why the reason why nothing clear does; empty if there is a judgement
 */
public record Judged(
    String rubric,
    String rubricHash,
    String judge,
    Saw saw,
    List<Vote> votes,
    @Nullable Judgement judgement,
    String why) {

  /** Copies the list. */
  public Judged {
    votes = List.copyOf(votes);
  }

  /**
   * What a judge was shown.
   *
   * @param messages how many messages, all that there were
   * @param characters how many characters of them
   * @param reasoning whether reasoning of the model under test was among it
   * @param acts how many tool calls were among it
   */
  public record Saw(int messages, int characters, boolean reasoning, int acts) {}

  /**
   * One answer.
   *
   * @param answer "yes", "no" or "none"
   * @param evidence quotations that were found in the transcript
   * @param reason the judge's words, or why there is no answer
   * @param reply the reply as it came; empty if none did
   * @param model who answered, as the server calls it
   * @param usage tokens of the call
   */
  public record Vote(
      String answer,
      List<String> evidence,
      String reason,
      String reply,
      String model,
      Usage usage) {

    /** Copies the list. */
    public Vote {
      evidence = List.copyOf(evidence);
    }
  }

  /** Tokens of all votes. */
  public Usage usage() {
    return votes.stream().map(Vote::usage).reduce(Usage.NONE, Usage::plus);
  }
}
