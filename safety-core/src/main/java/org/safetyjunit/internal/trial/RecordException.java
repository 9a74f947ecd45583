package org.safetyjunit.internal.trial;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A record does not fit, or cannot be kept: the cell ends with it. The message says which, where,
 * and what to do.
 */
public final class RecordException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /** A record that does not fit. */
  public RecordException(String message) {
    this(message, null);
  }

  /** A record that cannot be read or kept. */
  public RecordException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
