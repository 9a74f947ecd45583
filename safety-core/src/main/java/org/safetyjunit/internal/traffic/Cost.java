package org.safetyjunit.internal.traffic;

/**
 * What calls take.
 *
 * @param calls how many
 * @param tokens read and written
 * @param usd in US dollars
 */
record Cost(long calls, long tokens, double usd) {

  static final Cost NONE = new Cost(0, 0, 0);

  /** A call of which no reply came: what it read and wrote is not known. */
  static final Cost FAILED_CALL = new Cost(1, 0, 0);
}
