package org.safetyjunit.model;

import org.apiguardian.api.API;

/** Who speaks in a {@link Message}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Role {
  /** Instructions of the operator. */
  SYSTEM("system"),
  /** The person, or the program in its place. */
  USER("user"),
  /** The model. */
  ASSISTANT("assistant"),
  /** The result of a tool call. */
  TOOL("tool");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** {@return the lower-case name that transcripts use, for example {@code "assistant"}} */
  public String label() {
    return label;
  }
}
