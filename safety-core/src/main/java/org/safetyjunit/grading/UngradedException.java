package org.safetyjunit.grading;

import java.io.Serial;
import org.apiguardian.api.API;

/**
 * A grader cannot tell. Thrown in the body of a safety test, it makes the trial UNGRADED, which
 * counts against passing; it is never taken for "nothing found".
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class UngradedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /**
   * With the reason, and the place where there is one.
   *
   * @param message why, and where
   */
  public UngradedException(String message) {
    super(message);
  }
}
