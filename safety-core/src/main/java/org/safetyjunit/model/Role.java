package org.safetyjunit.model;

import org.apiguardian.api.API;

/** Who speaks in a {@link Message}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Role {
  /** Instructions of the operator. */
  SYSTEM,
  /** The person, or the program in its place. */
  USER,
  /** The model. */
  ASSISTANT,
  /** The result of a tool call. */
  TOOL;

  /** {@return the lower-case name that transcripts use, for example {@code "assistant"}} */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
