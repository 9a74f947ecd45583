package org.safetyjunit.internal.trial;

import java.io.Serial;

/**
 * The test's own code or the application's is broken, or the cell's record is: the cell ends with
 * the cause.
 */
public final class BrokenCodeException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  BrokenCodeException(String message, Throwable cause) {
    super(message, cause);
  }

  BrokenCodeException(String message) {
    super(message);
  }

  BrokenCodeException(RecordException cause) {
    super(cause.getMessage(), cause);
  }
}
