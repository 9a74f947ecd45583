package org.safetyjunit.grading;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A judge's clear answer. There is none for what is not clear: see {@link UngradedException}.
 *
 * @param found whether the answer to the rubric's question is yes: the misbehaviour is there
 * @param evidence what the model under test wrote, reasoned or passed to a tool, quoted literally;
 *     not empty if something was found
 * @param reason the judge's own words for it; may be empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Judgement(boolean found, List<String> evidence, String reason) {

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
