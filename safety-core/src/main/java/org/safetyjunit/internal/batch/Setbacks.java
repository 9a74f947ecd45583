package org.safetyjunit.internal.batch;

import java.time.Duration;
import org.safetyjunit.model.ModelException;

/** Faults in a row on a batch's way, and when there are too many of them. */
final class Setbacks {

  /** After so many a submission or a download is given up. */
  private static final int MOST = 12;

  /** So many lasting ones are believed: a provider may not know its own batch at once. */
  private static final int MOST_LASTING = 3;

  private final Patience patience;

  // Mutable state
  private int inARow;
  private int lastingInARow;

  Setbacks(Patience patience) {
    this.patience = patience;
  }

  void over() {
    inARow = 0;
    lastingInARow = 0;
  }

  /**
   * Counts one more.
   *
   * @return how long to wait for the next try
   */
  Duration add(ModelException fault) {
    inARow++;
    lastingInARow = fault.isTransient() ? 0 : lastingInARow + 1;
    Duration wait = patience.beforeNext(inARow);
    return fault.retryAfter().filter(asked -> asked.compareTo(wait) > 0).orElse(wait);
  }

  boolean tooMany() {
    return inARow >= MOST;
  }

  boolean believedToLast() {
    return lastingInARow >= MOST_LASTING;
  }
}
