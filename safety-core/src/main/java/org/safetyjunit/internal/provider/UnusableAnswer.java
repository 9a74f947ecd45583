package org.safetyjunit.internal.provider;

import java.io.Serial;

/** An answer came, and holds no reply. */
final class UnusableAnswer extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final String what;
  private final boolean ofOtherModel;

  UnusableAnswer(String what) {
    this(what, false);
  }

  private UnusableAnswer(String what, boolean ofOtherModel) {
    super(what);
    this.what = what;
    this.ofOtherModel = ofOtherModel;
  }

  /** A reply that is not the model's that was asked. */
  static UnusableAnswer of(String otherModel) {
    return new UnusableAnswer(otherModel, true);
  }

  /** Whether another model answered; what it is called is {@link #what()} then. */
  boolean isOfOtherModel() {
    return ofOtherModel;
  }

  /** What the answer holds instead, or lacks. */
  String what() {
    return what;
  }
}
