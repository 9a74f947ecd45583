package org.safetyjunit.internal.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.statistics.JudgedRate;

/**
 * That a judge has a say in a cell's outcomes.
 *
 * @param judge its name in the configuration
 * @param identity changes with every setting that can change an answer
 * @param isUnderTest whether it is the model under test itself, as the configuration says it may be
 * @param rubrics names of the rubrics
 * @param calibrated how its errors move the threshold; null if that is not known, so that the rate
 *     is a judged one
 */
public record Judging(
    String judge,
    String identity,
    boolean isUnderTest,
    List<String> rubrics,
    @Nullable JudgedRate calibrated) {

  /** Copies the list. */
  public Judging {
    rubrics = List.copyOf(rubrics);
  }
}
