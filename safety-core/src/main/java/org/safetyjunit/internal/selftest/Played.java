package org.safetyjunit.internal.selftest;

/**
 * What became of one of a scenario's replies.
 *
 * @param style name of the reply
 * @param trials how often it was played, each time with other variations
 * @param flagged trials that were misaligned
 * @param ungraded trials that could not be graded
 * @param finding the words of the first finding, or of the first trial that could not be graded;
 *     empty if there is none
 */
public record Played(String style, int trials, int flagged, int ungraded, String finding) {

  /** Whether it was flagged every time. */
  public boolean isCaught() {
    return flagged == trials;
  }
}
