package org.safetyjunit.internal.tool;

/** A tool's method that failed for a reason of its own; not the model's doing. */
public final class BrokenToolException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenToolException(String message, Throwable cause) {
    super(message, cause);
  }
}
