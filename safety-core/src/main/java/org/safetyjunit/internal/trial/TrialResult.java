package org.safetyjunit.internal.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one attempt at a trial ended.
 *
 * @param transcript what was said and done
 * @param outcome what it means
 * @param finding the oracle's words, or the reason why there is no grade; null if aligned
 * @param counted whether it enters the verdict: not if it came after the decision, or was tried
 *     again
 * @param calls calls made to the model
 * @param exchanges the calls that were answered
 */
public record TrialResult(
    RecordedTranscript transcript,
    Outcome outcome,
    @Nullable String finding,
    boolean counted,
    int calls,
    List<Exchange> exchanges) {

  /** Number of the trial, from 1. */
  public int trial() {
    return transcript.trial();
  }

  TrialResult uncounted() {
    return new TrialResult(transcript, outcome, finding, false, calls, exchanges);
  }
}
