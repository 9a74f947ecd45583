package org.safetyjunit.internal.config;

import java.io.Serial;

/** A key that is unknown, or whose value is not allowed. The message names it and the way out. */
public final class ConfigurationException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public ConfigurationException(String message) {
    super(message);
  }
}
