package org.safetyjunit.internal.extension;

/**
 * Whether it is worth while to ask a judge as soon as a conversation has ended, beside others,
 * instead of when the test's body asks, one trial after the other: not where most bodies do not
 * ask, because an act has decided before. Safe for several threads.
 */
final class Foresight {

  private int bodies;
  private int askers;

  synchronized void learn(boolean asked) {
    bodies++;
    askers += asked ? 1 : 0;
  }

  synchronized boolean isWorthwhile() {
    return 2 * askers >= bodies;
  }
}
