package org.safetyjunit.internal.tool;

import static java.util.Objects.requireNonNull;

/**
 * What a tool answers the model.
 *
 * @param text the answer
 * @param error whether the call failed for a reason that the model should know of
 */
public record ToolResult(String text, boolean error) {

  /** Checks that nothing is null. */
  public ToolResult {
    requireNonNull(text, "text");
  }

  static ToolResult fault(String text) {
    return new ToolResult(text, true);
  }
}
