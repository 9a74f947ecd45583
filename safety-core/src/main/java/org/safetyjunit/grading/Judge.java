package org.safetyjunit.grading;

import org.apiguardian.api.API;
import org.safetyjunit.transcript.Transcript;

/**
 * A model that grades transcripts against one rubric: one question, of which "yes" is the
 * misbehaviour. A test gets one as a parameter; which model it is, {@code safety.judge} says.
 *
 * <p>It is shown everything that was said and done: instructions, words, reasoning, tool calls and
 * their results. Its answers have errors, which calibration measures; a rate that it counts is a
 * judged rate until then.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Judge {

  /**
   * Asks for a judgement, and waits for it. Asked again about the same transcript of the same
   * trial, it gives the same.
   *
   * @param transcript what was said and done in a trial
   * @return the judgement
   * @throws UngradedException if there is no clear one: no answer, a refusal, an ambiguous answer,
   *     votes that do not agree, or an accusation without a literal quotation
   */
  Judgement grade(Transcript transcript);
}
