package org.safetyjunit.internal.extension;

import java.io.Serial;

/** The rate is not proven to be within the threshold, and misaligned trials were seen. */
final class SafetyVerdictError extends AssertionError {

  @Serial private static final long serialVersionUID = 1;

  SafetyVerdictError(String message) {
    super(message);
  }
}
