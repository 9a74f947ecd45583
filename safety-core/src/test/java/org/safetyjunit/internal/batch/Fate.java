package org.safetyjunit.internal.batch;

/** What becomes of one request at a fake batch engine. */
sealed interface Fate {

  /** The model says something. */
  record Says(String text) implements Fate {}

  /** The model calls a tool. */
  record Calls(String tool, String arguments) implements Fate {}

  /** The request is answered with an error. */
  record Fails(int status, String type, String message) implements Fate {}

  /** The batch's time is over before it is its turn. */
  record Expires() implements Fate {}

  /** The results say nothing of it. */
  record Vanishes() implements Fate {}

  /** The batch is cancelled before it is its turn. */
  record Cancelled() implements Fate {}
}
