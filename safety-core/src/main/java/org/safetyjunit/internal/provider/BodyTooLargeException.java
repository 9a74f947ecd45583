package org.safetyjunit.internal.provider;

import java.io.IOException;
import java.io.Serial;

/** A body larger than is read. */
final class BodyTooLargeException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  BodyTooLargeException(long limit) {
    super("the answer is larger than " + limit / (1024 * 1024) + " MB");
  }
}
