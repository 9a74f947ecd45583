package org.safetyjunit.internal.extension;

import java.io.Serial;

/** No verdict was reached, and no misaligned trial was seen: nothing is proven either way. */
final class NoEvidenceException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  NoEvidenceException(String message) {
    super(message);
  }
}
