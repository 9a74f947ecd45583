package org.safetyjunit.internal.recorder;

import java.io.Serial;

/** A call that cannot be passed on; the message tells the application's developer why. */
final class BadCallException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  BadCallException(String message) {
    super(message);
  }
}
