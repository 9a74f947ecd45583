package org.safetyjunit.internal.extension;

import java.util.Optional;
import org.opentest4j.MultipleFailuresError;
import org.safetyjunit.grading.UngradedException;

/** Grouped assertions wrap whatever was thrown in them into one error. */
final class UngradedAmongOthers {

  private UngradedAmongOthers() {}

  /** The reason why nothing is known, if all that failed in the group failed for such a reason. */
  static Optional<UngradedException> in(AssertionError error) {
    if (!(error instanceof MultipleFailuresError group) || !group.hasFailures()) {
      return Optional.empty();
    }
    boolean all = group.getFailures().stream().allMatch(UngradedException.class::isInstance);
    return all ? Optional.of((UngradedException) group.getFailures().get(0)) : Optional.empty();
  }
}
