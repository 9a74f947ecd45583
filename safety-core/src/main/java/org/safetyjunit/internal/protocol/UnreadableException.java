package org.safetyjunit.internal.protocol;

import java.io.Serial;

/** What was meant as a call cannot be read. */
final class UnreadableException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  UnreadableException(String why) {
    super(why, null, false, false);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
