package org.safetyjunit.internal.batch;

import java.util.function.BooleanSupplier;

/** Waits for what another thread brings about. */
final class Eventually {

  private static final int SECONDS = 30;

  private Eventually() {}

  static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < SECONDS * 100; i++) {
      if (condition.getAsBoolean()) {
        return;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("not so within " + SECONDS + " s");
  }
}
