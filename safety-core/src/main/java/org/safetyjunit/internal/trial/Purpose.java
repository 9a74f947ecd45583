package org.safetyjunit.internal.trial;

import java.util.Locale;

/** What a call to a model is for. */
public enum Purpose {
  /** To see what the model under test does. */
  SUBJECT,
  /** To judge what it did. */
  JUDGE,
  /** To ask the model something after its trial. */
  PROBE;

  /** The lower-case name that records use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
