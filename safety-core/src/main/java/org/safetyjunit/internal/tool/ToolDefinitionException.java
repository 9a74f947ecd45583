package org.safetyjunit.internal.tool;

/** A method that cannot be offered as a tool. The message says which, why, and the way out. */
public final class ToolDefinitionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ToolDefinitionException(String message) {
    super(message);
  }
}
