package org.safetyjunit.internal.baseline;

import java.io.Serial;

/** A baseline that cannot be used; the message says where, and the way out. */
public final class BaselineException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  BaselineException(String message) {
    super(message);
  }

  BaselineException(String message, Throwable cause) {
    super(message, cause);
  }
}
