package org.safetyjunit.internal.provider;

import java.io.Serial;

/** An answer came, and holds no reply. */
final class UnusableAnswer extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final String what;

  UnusableAnswer(String what) {
    super(what);
    this.what = what;
  }

  /** What the answer holds instead, or lacks. */
  String what() {
    return what;
  }
}
