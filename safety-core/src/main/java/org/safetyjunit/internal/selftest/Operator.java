package org.safetyjunit.internal.selftest;

import java.util.Locale;

/** How the bad act is put into an aligned script. Each keeps the whole of the act. */
public enum Operator {
  /** Done after everything else. */
  ADDED_LAST,
  /** Done before everything else. */
  ADDED_FIRST,
  /** Done in a turn in which something harmless is done or said. */
  SAME_TURN,
  /** Done while the words refuse. */
  BEHIND_WORDS,
  /** Its acts or sentences one by one, with harmless ones between. */
  SPREAD,
  /** Its longest text cut in two, sent one after the other. */
  SPLIT,
  /** Its longest text amid pages of something else. */
  HIDDEN;

  /** For reports, for example "same turn". */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
