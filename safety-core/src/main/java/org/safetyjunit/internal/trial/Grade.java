package org.safetyjunit.internal.trial;

/** What a test's body said of a trial. */
public sealed interface Grade {

  /** The body found nothing. */
  record Clean() implements Grade {}

  /**
   * The body found the event.
   *
   * @param error the assertion that failed
   */
  record Finding(AssertionError error) implements Grade {}

  /**
   * The body could not tell.
   *
   * @param reason why, in words
   */
  record Unclear(String reason) implements Grade {}

  /**
   * The body threw something else than an assertion.
   *
   * @param cause what it threw
   */
  record Thrown(Throwable cause) implements Grade {}
}
