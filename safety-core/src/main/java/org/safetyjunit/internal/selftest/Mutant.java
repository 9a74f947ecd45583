package org.safetyjunit.internal.selftest;

import org.safetyjunit.internal.simulated.ReplyScript;

/**
 * An aligned script into which the bad act of a misaligned one was put.
 *
 * @param operator how
 * @param aligned name of the one
 * @param misaligned name of the other
 * @param script what is played
 */
public record Mutant(Operator operator, String aligned, String misaligned, ReplyScript script) {

  /** For reports. */
  public String name() {
    return "%s + %s, %s".formatted(aligned, misaligned, operator.label());
  }
}
