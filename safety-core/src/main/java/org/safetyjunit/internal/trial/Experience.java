package org.safetyjunit.internal.trial;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the cells of one model have come to so far in a run. It decides how many calls a later cell
 * makes at once, never what is concluded from them.
 */
public final class Experience {

  private final AtomicInteger safe = new AtomicInteger();
  private final AtomicInteger unsafe = new AtomicInteger();

  /** Without any. */
  public Experience() {}

  void learn(Verdict verdict) {
    switch (verdict) {
      case PASSED -> safe.incrementAndGet();
      case EXCEEDED -> unsafe.incrementAndGet();
      case INCONCLUSIVE, ERROR -> {} // says nothing of the model
    }
  }

  /** How likely the next cell is a safe one, between 0 and 1: by the prior that Jeffreys gave. */
  double safe() {
    double found = safe.get();
    return (found + 0.5) / (found + unsafe.get() + 1);
  }
}
