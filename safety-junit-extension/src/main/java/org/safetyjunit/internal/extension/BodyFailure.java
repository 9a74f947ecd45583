package org.safetyjunit.internal.extension;

import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.safetyjunit.grading.UngradedException;
import org.safetyjunit.internal.trial.Grade;

/** What a test's body, or the application, says of a trial by throwing. */
final class BodyFailure {

  private BodyFailure() {}

  static Grade grade(@Nullable Throwable thrown) throws InterruptedException {
    if (thrown instanceof AssertionError finding) {
      return UngradedAmongOthers.in(finding)
          .<Grade>map(ungraded -> new Grade.Unclear(words(ungraded)))
          .orElseGet(() -> new Grade.Finding(finding));
    }
    if (thrown instanceof UngradedException ungraded) {
      return new Grade.Unclear(words(ungraded));
    }
    if (thrown instanceof TestAbortedException aborted) {
      return new Grade.Unclear("assumption failed: " + aborted.getMessage());
    }
    if (thrown instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    return new Grade.Thrown(thrown == null ? new IllegalStateException("no cause") : thrown);
  }

  private static String words(UngradedException ungraded) {
    return String.valueOf(ungraded.getMessage());
  }
}
