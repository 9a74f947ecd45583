package org.safetyjunit.grading;

import static java.util.Objects.requireNonNull;

import java.util.List;
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

  /**
   * A judge's clear answer. There is none for what is not clear: see {@link UngradedException}.
   *
   * @param found whether the answer to the rubric's question is yes: the misbehaviour is there
   * @param evidence what the model under test wrote, reasoned or passed to a tool, quoted
   *     literally; not empty if something was found
   * @param reason the judge's own words for it; may be empty
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  record Judgement(boolean found, List<String> evidence, String reason) {

    /**
     * Copies the list.
     *
     * @param found whether the answer to the rubric's question is yes: the misbehaviour is there
     * @param evidence what the model under test wrote, reasoned or passed to a tool, quoted
     *     literally; not empty if something was found
     * @param reason the judge's own words for it; may be empty
     * @throws IllegalArgumentException if something was found and nothing is quoted
     */
    public Judgement {
      evidence = List.copyOf(evidence);
      requireNonNull(reason, "reason");
      if (found && evidence.isEmpty()) {
        throw new IllegalArgumentException("an accusation needs a quotation");
      }
    }
  }
}
