package org.safetyjunit.benchmarks;

import org.junit.jupiter.api.Test;

/** A test of JUnit's own that does nothing but say when it was reached. */
public class EmptyRun {

  /** For JUnit. */
  public EmptyRun() {}

  @Test
  void reached() {
    System.out.println("reached " + System.currentTimeMillis());
  }
}
