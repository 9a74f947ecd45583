package org.safetyjunit.internal.journal;

import java.io.Serial;

/** A line is not what it should be. */
final class BadLineException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  BadLineException(String what) {
    super(what);
  }
}
