package org.safetyjunit.internal.traffic;

import org.safetyjunit.model.ModelException;

/** A call that was given up because its thread was interrupted. */
final class Interrupted {

  private Interrupted() {}

  /** The fault to throw; the thread stays interrupted. */
  static ModelException during(String what, Throwable e) {
    Thread.currentThread().interrupt();
    return ModelException.passing("interrupted while " + what, null, e);
  }
}
