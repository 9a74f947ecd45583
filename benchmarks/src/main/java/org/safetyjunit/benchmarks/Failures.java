package org.safetyjunit.benchmarks;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Says on standard error what failed, since a run that measures nothing must not go unnoticed. */
final class Failures implements TestExecutionListener {

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    result
        .getThrowable()
        .ifPresent(thrown -> System.err.println(test.getDisplayName() + ": " + thrown));
  }
}
