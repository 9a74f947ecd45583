package org.safetyjunit.internal.traffic;

import java.io.Serial;

/** A call was not made, because a cap is reached. The message names the cap. */
public final class BudgetSpentException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  BudgetSpentException(String message) {
    super(message);
  }
}
